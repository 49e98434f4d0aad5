package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exception that is thrown may not leave the method, or cannot be made of these arguments:
 * another one is meant, of those that the method declares or the file throws elsewhere.
 */
public final class ThrownType implements Rule {
  private static final List<String> USUAL =
      List.of("IllegalArgumentException", "IllegalStateException");
  private static final int MOST = 6;

  @Override
  public Set<String> codes() {
    return Set.of(
        "unreported.exception.need.to.catch.or.throw",
        "cant.apply.symbol",
        "cant.apply.symbols",
        "prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.inTest()
        ? Stream.empty()
        : site
            .path()
            .flatMap(path -> Facts.enclosing(path, ThrowTree.class))
            .filter(at -> ((ThrowTree) at.getLeaf()).getExpression() instanceof NewClassTree)
            .stream()
            .flatMap(at -> repairs(site, at));
  }

  private static Stream<Repair> repairs(Site site, TreePath at) {
    NewClassTree made = (NewClassTree) ((ThrowTree) at.getLeaf()).getExpression();
    ExpressionTree type = made.getIdentifier();
    return meant(site, at).stream()
        .filter(name -> !name.equals(type.toString()))
        .limit(MOST)
        .map(
            name ->
                site.replace(
                    site.facts().start(type),
                    site.facts().end(type),
                    name,
                    "`" + type + "` cannot be thrown so here; `" + name + "` can."));
  }

  /** What the method declares, what the file throws, most often first, and the usual ones. */
  private static Set<String> meant(Site site, TreePath at) {
    Set<String> names = new LinkedHashSet<>();
    Facts.enclosing(at, MethodTree.class)
        .map(method -> ((MethodTree) method.getLeaf()).getThrows())
        .orElse(List.of())
        .forEach(declared -> names.add(declared.toString()));
    List<String> thrown = thrown(site);
    List<String> often = new ArrayList<>(new LinkedHashSet<>(thrown));
    often.sort((a, b) -> Collections.frequency(thrown, b) - Collections.frequency(thrown, a));
    names.addAll(often);
    names.addAll(USUAL);
    return names;
  }

  private static List<String> thrown(Site site) {
    List<String> names = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        if (tree.getExpression() instanceof NewClassTree made && isName(made.getIdentifier())) {
          names.add(made.getIdentifier().toString());
        }
        return super.visitThrow(tree, unused);
      }
    }.scan(site.facts().unit(), null);
    return names;
  }

  private static boolean isName(Tree type) {
    return type.toString().matches("[\\w.]+");
  }
}
