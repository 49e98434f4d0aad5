package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.Variable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A variable that does not fit its place stands there for another one, of the right type. */
public final class OtherVariable implements Rule {
  private static final int MOST = 6;

  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req", "var.might.not.have.been.initialized");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.inTest()
        ? Stream.empty()
        : site
            .path()
            .filter(path -> path.getLeaf() instanceof IdentifierTree)
            .filter(path -> isArgument(path) && !isLater(site, path))
            .stream()
            .flatMap(path -> repairs(site, path));
  }

  private static boolean isArgument(TreePath path) {
    return Signature.arguments(path.getParentPath().getLeaf()).contains(path.getLeaf());
  }

  /** Whether the variable only lacks a first value; one that is read to make itself lacks more. */
  private static boolean isLater(Site site, TreePath path) {
    String name = path.getLeaf().toString();
    return site.error().code().endsWith("initialized")
        && Facts.enclosing(path, VariableTree.class)
            .filter(at -> ((VariableTree) at.getLeaf()).getName().contentEquals(name))
            .isEmpty();
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Facts facts = site.facts();
    TreePath call = path.getParentPath();
    int index = Signature.arguments(call.getLeaf()).indexOf(path.getLeaf());
    String name = path.getLeaf().toString();
    List<Variable> scope = Scope.at(facts, path).variables();
    return Signature.of(facts, call).stream()
        .filter(signature -> index < signature.types().size())
        .flatMap(signature -> fitting(facts, scope, signature, index))
        .distinct()
        .filter(other -> !other.equals(name))
        .limit(MOST)
        .map(
            other ->
                site.replace(
                    facts.start(path.getLeaf()),
                    facts.end(path.getLeaf()),
                    other,
                    "`" + name + "` does not fit here; `" + other + "` is of the right type."));
  }

  /** Variables of the parameter's type: the one of its name, then the nearest ones. */
  private static Stream<String> fitting(
      Facts facts, List<Variable> scope, Signature signature, int index) {
    String parameter = signature.names().get(index);
    return scope.stream()
        .filter(one -> facts.types().isAssignable(one.type(), signature.types().get(index)))
        .map(Variable::name)
        .sorted(Comparator.comparing(other -> !other.equals(parameter)));
  }
}
