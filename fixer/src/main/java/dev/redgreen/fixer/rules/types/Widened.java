package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable is too narrow for its value. Declared wider it loses nothing, which a cast does in
 * silence; where something needs the narrow type the compiler refuses this, and the cast is next.
 */
public final class Widened implements Rule {
  private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\w+) to \\w+");

  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Matcher lossy = LOSSY.matcher(site.error().message());
    return lossy.find()
        ? site.path().stream().flatMap(path -> repairs(site, path, lossy.group(1)))
        : Stream.empty();
  }

  private static Stream<Repair> repairs(Site site, TreePath path, String type) {
    Stream<Repair> holder =
        holder(site, path).filter(variable -> variable.getType() != null).stream()
            .map(
                variable ->
                    site.replace(
                        site.facts().start(variable.getType()),
                        site.facts().end(variable.getType()),
                        type,
                        "`" + variable.getName() + "` holds a `" + type + "`."));
    return Stream.concat(holder, Declaration.parameter(site, path));
  }

  private static Optional<VariableTree> holder(Site site, TreePath path) {
    TreePath above = path.getParentPath();
    Tree tree = above.getLeaf();
    if (tree instanceof ParenthesizedTree || tree instanceof ConditionalExpressionTree) {
      return holder(site, above);
    }
    if (tree instanceof VariableTree variable) {
      return Optional.of(variable);
    }
    if (tree instanceof EnhancedForLoopTree loop && loop.getExpression() == path.getLeaf()) {
      return Optional.of(loop.getVariable());
    }
    return tree instanceof AssignmentTree set
        ? Declaration.variable(site, new TreePath(above, set.getVariable()))
        : Optional.empty();
  }
}
