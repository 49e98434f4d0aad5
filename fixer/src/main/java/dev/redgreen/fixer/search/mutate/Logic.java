package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** A condition that is the other way round, or joined by the wrong word. */
final class Logic implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      ExpressionTree inner = ((UnaryTree) tree).getExpression();
      return List.of(spot.replace(MutationKind.NEGATION, tree, spot.text(inner)));
    }
    if (tree instanceof BinaryTree binary && junction(tree)) {
      return joined(spot, binary);
    }
    return condition(spot) ? List.of(negated(spot, tree)) : List.of();
  }

  private static boolean junction(Tree tree) {
    return tree.getKind() == Tree.Kind.CONDITIONAL_AND
        || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  private static List<Mutation> joined(Spot spot, BinaryTree binary) {
    Optional<Operator> found =
        Operator.between(
            spot.code(),
            spot.code().end(binary.getLeftOperand()),
            spot.code().start(binary.getRightOperand()));
    return found
        .map(
            operator ->
                spot.replace(
                    MutationKind.LOGIC,
                    operator.start(),
                    operator.end(),
                    operator.text().equals("&&") ? "||" : "&&"))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether a boolean is decided upon here; comparisons have opposites of their own. */
  private static boolean condition(Spot spot) {
    Tree tree = spot.tree();
    boolean simple =
        switch (tree.getKind()) {
          case IDENTIFIER, METHOD_INVOCATION, MEMBER_SELECT, INSTANCE_OF -> true;
          case PARENTHESIZED ->
              !(spot.parent() instanceof IfTree || spot.parent() instanceof WhileLoopTree);
          default -> false;
        };
    return simple && decides(spot.parent(), tree) && spot.kind(tree) == TypeKind.BOOLEAN;
  }

  private static boolean decides(Tree parent, Tree tree) {
    return junction(parent)
        || parent instanceof ReturnTree
        || (parent instanceof ParenthesizedTree)
        || (parent instanceof ConditionalExpressionTree choice && choice.getCondition() == tree);
  }

  private static Mutation negated(Spot spot, Tree tree) {
    String text = spot.text(tree);
    boolean wrap = tree.getKind() == Tree.Kind.INSTANCE_OF;
    return spot.replace(MutationKind.NEGATION, tree, wrap ? "!(" + text + ")" : "!" + text);
  }
}
