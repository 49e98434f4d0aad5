package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** A whole number that is one too small or too large. */
final class OffByOne implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (!(tree instanceof ExpressionTree) || !spot.isWhole(tree)) {
      return List.of();
    }
    if (tree instanceof LiteralTree literal) {
      return Literals.soleAnswer(spot) ? List.of() : literal(spot, literal);
    }
    List<Mutation> changes = new ArrayList<>();
    if (tree instanceof BinaryTree sum && one(sum)) {
      changes.add(spot.replace(MutationKind.OFF_BY_ONE, tree, spot.text(sum.getLeftOperand())));
    }
    if (counts(spot, tree)) {
      changes.addAll(shifted(spot, tree));
    }
    return changes;
  }

  private static List<Mutation> literal(Spot spot, LiteralTree literal) {
    if (!(literal.getValue() instanceof Integer value) || !spot.text(literal).matches("\\d+")) {
      return List.of();
    }
    if (spot.parent() instanceof BinaryTree sum && one(sum) && sum.getRightOperand() == literal) {
      return List.of(spot.replace(MutationKind.OFF_BY_ONE, literal, "2"));
    }
    boolean exact =
        spot.parent().getKind() == Tree.Kind.EQUAL_TO
            || spot.parent().getKind() == Tree.Kind.NOT_EQUAL_TO;
    MutationKind kind = exact ? MutationKind.LITERAL : MutationKind.OFF_BY_ONE;
    Mutation more = spot.replace(kind, literal, "" + (value + 1));
    Mutation less = spot.replace(kind, literal, "" + (value - 1));
    return value > 0 ? List.of(less, more) : List.of(more, less);
  }

  /** Whether an expression adds or takes away one already. */
  private static boolean one(BinaryTree sum) {
    boolean additive = sum.getKind() == Tree.Kind.PLUS || sum.getKind() == Tree.Kind.MINUS;
    return additive
        && sum.getRightOperand() instanceof LiteralTree right
        && Integer.valueOf(1).equals(right.getValue());
  }

  private static boolean counts(Spot spot, Tree tree) {
    Tree parent = spot.parent();
    return switch (parent.getKind()) {
      case ARRAY_ACCESS -> ((ArrayAccessTree) parent).getIndex() == tree;
      case METHOD_INVOCATION -> ((MethodInvocationTree) parent).getArguments().contains(tree);
      case NEW_ARRAY -> ((NewArrayTree) parent).getDimensions().contains(tree);
      case ASSIGNMENT -> ((AssignmentTree) parent).getExpression() == tree;
      case VARIABLE -> ((VariableTree) parent).getInitializer() == tree;
      case RETURN -> ((ReturnTree) parent).getExpression() == tree;
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, EQUAL_TO, NOT_EQUAL_TO ->
          ((BinaryTree) parent).getRightOperand() == tree;
      case DIVIDE, REMAINDER -> true;
      default -> false;
    };
  }

  /** Both neighbours, without the one that says what a changed comparison says. */
  private static List<Mutation> shifted(Spot spot, Tree tree) {
    Tree.Kind parent = spot.parent().getKind();
    boolean more = parent != Tree.Kind.LESS_THAN && parent != Tree.Kind.GREATER_THAN_EQUAL;
    boolean less = parent != Tree.Kind.LESS_THAN_EQUAL && parent != Tree.Kind.GREATER_THAN;
    List<Mutation> changes = new ArrayList<>();
    if (less) {
      changes.add(spot.replace(MutationKind.OFF_BY_ONE, tree, moved(spot, tree, " - 1")));
    }
    if (more) {
      changes.add(spot.replace(MutationKind.OFF_BY_ONE, tree, moved(spot, tree, " + 1")));
    }
    return changes;
  }

  private static String moved(Spot spot, Tree tree, String by) {
    boolean tight =
        spot.parent().getKind() == Tree.Kind.DIVIDE
            || spot.parent().getKind() == Tree.Kind.REMAINDER;
    String text = spot.text(tree);
    String inner = sticks(tree) ? text : "(" + text + ")";
    return tight ? "(" + inner + by + ")" : inner + by;
  }

  private static boolean sticks(Tree tree) {
    return switch (tree.getKind()) {
      case IDENTIFIER, METHOD_INVOCATION, MEMBER_SELECT, ARRAY_ACCESS, PARENTHESIZED -> true;
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER, UNARY_MINUS -> true;
      default -> false;
    };
  }
}
