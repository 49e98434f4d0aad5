package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A member is not found where the method asks the variable's type by {@code instanceof}: a cast to
 * that type is missing.
 */
public final class MissingCast implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve.location", "cant.resolve.location.args", "prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Tree value =
        path.getLeaf() instanceof MemberSelectTree select ? select.getExpression() : path.getLeaf();
    Tree bare = bare(value);
    if (!(bare instanceof IdentifierTree variable)) {
      return Stream.empty();
    }
    int start = site.facts().start(value);
    int end = site.facts().end(value);
    String name = variable.getName().toString();
    return asked(site, path, name).stream()
        .map(
            type ->
                site.replace(
                    start,
                    end,
                    value == path.getLeaf()
                        ? "(" + type + ") " + name
                        : "((" + type + ") " + name + ")",
                    "`" + name + "` is known to be a `" + type + "` here: the cast was missing."));
  }

  private static Tree bare(Tree tree) {
    return tree instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : tree;
  }

  /** The types that the method asks for before this place, the nearest first. */
  private static List<String> asked(Site site, TreePath path, String name) {
    Facts facts = site.facts();
    int here = facts.start(path.getLeaf());
    List<String> types = new ArrayList<>();
    Facts.enclosing(path, MethodTree.class)
        .ifPresent(
            method ->
                new TreeScanner<Void, Void>() {
                  @Override
                  public Void visitInstanceOf(InstanceOfTree test, Void unused) {
                    boolean same = test.getExpression().toString().equals(name);
                    if (same && test.getType() != null && facts.start(test) < here) {
                      types.add(test.getType().toString());
                    }
                    return super.visitInstanceOf(test, unused);
                  }
                }.scan(method.getLeaf(), null));
    Collections.reverse(types);
    return types.stream().distinct().toList();
  }
}
