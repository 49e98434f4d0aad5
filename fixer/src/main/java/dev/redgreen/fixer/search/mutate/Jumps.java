package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** A loop or a switch that is left at the wrong place. */
final class Jumps implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (tree instanceof BreakTree out && out.getLabel() == null) {
      return List.of(spot.replace(MutationKind.JUMP, tree, "continue;"));
    }
    if (tree instanceof ContinueTree on && on.getLabel() == null) {
      return List.of(spot.replace(MutationKind.JUMP, tree, "break;"));
    }
    if (tree instanceof StatementTree last && spot.parent() instanceof CaseTree part) {
      return fallsThrough(part, last) ? List.of(left(spot)) : List.of();
    }
    return tree instanceof IfTree && spot.parent() instanceof BlockTree block
        ? otherwise(spot, block)
        : List.of();
  }

  private static boolean fallsThrough(CaseTree part, StatementTree last) {
    List<? extends StatementTree> all = part.getStatements();
    boolean leaves =
        last instanceof BreakTree
            || last instanceof ReturnTree
            || last instanceof ThrowTree
            || last instanceof ContinueTree;
    return all != null && !all.isEmpty() && all.get(all.size() - 1) == last && !leaves;
  }

  private static Mutation left(Spot spot) {
    int end = spot.code().end(spot.tree());
    return spot.change(
        MutationKind.JUMP,
        end,
        end,
        " break;",
        "`break;` after " + Spot.shown(spot.text(spot.tree())));
  }

  /** Two conditions one after the other of which only one should hold. */
  private static List<Mutation> otherwise(Spot spot, BlockTree block) {
    int index = block.getStatements().indexOf(spot.tree());
    boolean follows =
        index > 0
            && block.getStatements().get(index - 1) instanceof IfTree before
            && before.getElseStatement() == null;
    int start = spot.code().start(spot.tree());
    return follows
        ? List.of(spot.change(MutationKind.JUMP, start, start, "else ", "`if` → `else if`"))
        : List.of();
  }
}
