package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * Arguments that fit no method of that name: swapped, one too many, one too few, or of a wrong
 * type.
 */
public final class Arguments implements Rule {
  private final Set<String> codes;
  private final boolean reordered;

  private Arguments(Set<String> codes, boolean reordered) {
    this.codes = codes;
    this.reordered = reordered;
  }

  /** Where a call fits no method at all. */
  public static Arguments ofCall() {
    return new Arguments(
        Set.of("cant.apply.symbol", "cant.apply.symbols", "cant.apply.diamond.1"), false);
  }

  /** The same arguments in another order, where javac complains of one of them. */
  public static Arguments reordered() {
    return new Arguments(Set.of("prob.found.req"), true);
  }

  /** More or fewer arguments, where javac complains of one of them. */
  public static Arguments others() {
    return new Arguments(Set.of("prob.found.req"), false);
  }

  @Override
  public Set<String> codes() {
    return codes;
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(Arguments::call).stream()
        .flatMap(
            call ->
                Signature.of(site.facts(), call).stream()
                    .sorted(Comparator.comparingInt(one -> difference(one, call)))
                    .flatMap(signature -> lists(site, call, signature))
                    .distinct()
                    .filter(list -> !reordered || isReordered(site, call, list))
                    .map(list -> repair(site, call, String.join(", ", list))));
  }

  private static int difference(Signature signature, TreePath call) {
    return Math.abs(signature.types().size() - Signature.arguments(call.getLeaf()).size());
  }

  private static Optional<TreePath> call(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      boolean isCall =
          at.getLeaf() instanceof MethodInvocationTree || at.getLeaf() instanceof NewClassTree;
      if (isCall && (at == path || at == path.getParentPath())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static boolean isReordered(Site site, TreePath call, List<String> list) {
    List<String> given =
        new ArrayList<>(
            Signature.arguments(call.getLeaf()).stream()
                .map(one -> site.text(one))
                .sorted()
                .toList());
    return given.equals(list.stream().sorted().toList());
  }

  private static Stream<List<String>> lists(Site site, TreePath call, Signature signature) {
    Facts facts = site.facts();
    List<Argument> given = new ArrayList<>();
    for (ExpressionTree argument : Signature.arguments(call.getLeaf())) {
      TreePath path = new TreePath(call, argument);
      given.add(new Argument(site.text(argument), facts.type(path)));
    }
    Arrangement arrangement = new Arrangement(facts, signature, Scope.at(facts, call).variables());
    return arrangement.of(given);
  }

  private static Repair repair(Site site, TreePath call, String list) {
    Facts facts = site.facts();
    List<? extends ExpressionTree> given = Signature.arguments(call.getLeaf());
    int open =
        given.isEmpty()
            ? site.text().lastIndexOf('(', facts.end(call.getLeaf())) + 1
            : facts.start(given.get(0));
    int close =
        given.isEmpty() ? site.text().indexOf(')', open) : facts.end(given.get(given.size() - 1));
    String why = "No method takes these arguments; there is one that takes `(" + list + ")`.";
    return site.replace(open, close, list, why);
  }

  /** An argument as it is written, with its type if javac knows it. */
  record Argument(String text, Optional<TypeMirror> type) {}
}
