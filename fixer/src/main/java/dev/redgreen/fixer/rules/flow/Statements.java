package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * A statement among those of its block.
 *
 * @param all the statements of the block, in order
 * @param index which one it is
 * @param path its path
 */
record Statements(List<? extends StatementTree> all, int index, TreePath path) {
  /** The statement of a block that a node is in; empty if it is in none. */
  static Optional<Statements> around(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      Tree parent = at.getParentPath().getLeaf();
      List<? extends StatementTree> all =
          parent instanceof BlockTree block
              ? block.getStatements()
              : parent instanceof CaseTree branch && branch.getStatements() != null
                  ? branch.getStatements()
                  : List.of();
      if (all.contains(at.getLeaf())) {
        return Optional.of(new Statements(all, all.indexOf(at.getLeaf()), at));
      }
    }
    return Optional.empty();
  }

  StatementTree one() {
    return all.get(index);
  }

  StatementTree last() {
    return all.get(all.size() - 1);
  }
}
