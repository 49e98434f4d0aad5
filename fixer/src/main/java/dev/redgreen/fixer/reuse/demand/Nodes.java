package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Questions about syntax trees that need no attribution. */
final class Nodes {
  private Nodes() {}

  /** The simple name of the method that is called. */
  static String methodName(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    if (select instanceof MemberSelectTree member) {
      return member.getIdentifier().toString();
    }
    return select instanceof IdentifierTree name ? name.getName().toString() : "";
  }

  /** What the method is called on; null if nothing stands before the name. */
  static @Nullable ExpressionTree receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree member
        ? member.getExpression()
        : null;
  }

  /** The call that is made on the value of this expression; null if there is none. */
  static @Nullable TreePath callOn(TreePath expression) {
    TreePath parent = outOfParentheses(expression).getParentPath();
    if (parent.getLeaf() instanceof MemberSelectTree) {
      TreePath call = parent.getParentPath();
      if (call.getLeaf() instanceof MethodInvocationTree invocation
          && invocation.getMethodSelect() == parent.getLeaf()) {
        return call;
      }
    }
    return null;
  }

  /** The outermost parentheses around the expression. */
  static TreePath outOfParentheses(TreePath expression) {
    TreePath path = expression;
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    return path;
  }

  /** The source text of a node; empty where javac made the node up. */
  static String text(Trees trees, TreePath path) {
    return text(trees, path, path.getLeaf());
  }

  /** The source text of a node of the unit that the path belongs to. */
  static String text(Trees trees, TreePath inUnit, Tree node) {
    SourcePositions positions = trees.getSourcePositions();
    int start = (int) positions.getStartPosition(inUnit.getCompilationUnit(), node);
    int end = (int) positions.getEndPosition(inUnit.getCompilationUnit(), node);
    return start < 0 || end < start ? "" : source(inUnit).substring(start, end);
  }

  private static String source(TreePath path) {
    try {
      return path.getCompilationUnit().getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
