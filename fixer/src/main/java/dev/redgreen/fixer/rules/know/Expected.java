package dev.redgreen.fixer.rules.know;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The type that a place demands of the expression in it. */
public final class Expected {
  private Expected() {}

  /** The type; empty if nothing is demanded or it is not known. */
  public static Optional<TypeMirror> at(Facts facts, TreePath path) {
    TreePath parent = path.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof ParenthesizedTree && isCondition(parent.getParentPath().getLeaf())) {
      return Optional.of(facts.types().getPrimitiveType(TypeKind.BOOLEAN));
    }
    if (tree instanceof ParenthesizedTree) {
      return at(facts, parent);
    }
    if (tree instanceof VariableTree variable && variable.getInitializer() == path.getLeaf()) {
      return facts.type(parent);
    }
    if (tree instanceof AssignmentTree set && set.getExpression() == path.getLeaf()) {
      return facts.type(new TreePath(parent, set.getVariable()));
    }
    if (tree instanceof ReturnTree) {
      return returned(facts, parent);
    }
    if (tree instanceof BinaryTree binary) {
      return facts.type(new TreePath(parent, other(binary, path.getLeaf())));
    }
    if (tree instanceof MethodInvocationTree call) {
      return argument(facts, parent, call.getArguments().indexOf(path.getLeaf()));
    }
    if (tree instanceof NewClassTree made) {
      return argument(facts, parent, made.getArguments().indexOf(path.getLeaf()));
    }
    return Optional.empty();
  }

  private static boolean isCondition(Tree tree) {
    return List.of(Tree.Kind.IF, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP)
        .contains(tree.getKind());
  }

  private static ExpressionTree other(BinaryTree binary, Tree one) {
    return binary.getLeftOperand() == one ? binary.getRightOperand() : binary.getLeftOperand();
  }

  private static Optional<TypeMirror> returned(Facts facts, TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
        return facts.type(new TreePath(at, method.getReturnType()));
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeMirror> argument(Facts facts, TreePath call, int index) {
    if (index >= 0
        && facts.element(call).orElse(null) instanceof ExecutableElement method
        && index < method.getParameters().size()) {
      return Optional.of(method.getParameters().get(index).asType());
    }
    return Optional.empty();
  }
}
