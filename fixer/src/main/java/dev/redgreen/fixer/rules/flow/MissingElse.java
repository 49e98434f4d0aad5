package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A block that stands alone behind an {@code if} is its other branch: {@code else} is missing. */
public final class MissingElse implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("var.might.already.be.assigned", "var.might.be.assigned.in.loop");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Stream.Builder<Repair> repairs = Stream.builder();
    TreePath inner = site.path().orElse(null);
    while (inner != null && inner.getParentPath() != null) {
      TreePath outer = inner.getParentPath();
      if (inner.getLeaf() instanceof BlockTree block
          && outer.getLeaf() instanceof BlockTree statements
          && isBehindIf(statements.getStatements(), block)) {
        repairs.add(
            site.insert(
                site.facts().start(block),
                "else ",
                "The block behind the `if` is its other branch: `else` was missing."));
      }
      inner = outer;
    }
    return repairs.build();
  }

  private static boolean isBehindIf(List<? extends StatementTree> statements, BlockTree block) {
    int at = statements.indexOf(block);
    return at > 0 && statements.get(at - 1) instanceof IfTree choice && isOpen(choice);
  }

  /** Whether the last branch has no other one yet. */
  private static boolean isOpen(IfTree choice) {
    StatementTree other = choice.getElseStatement();
    return other == null || (other instanceof IfTree next && isOpen(next));
  }
}
