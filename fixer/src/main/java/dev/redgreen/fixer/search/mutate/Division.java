package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers where a fraction, or a larger whole number, is meant. */
final class Division implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof BinaryTree binary) || !spot.isWhole(binary)) {
      return spot.tree() instanceof TypeCastTree cast ? late(spot, cast) : List.of();
    }
    List<Mutation> changes = new ArrayList<>();
    if (binary.getKind() == Tree.Kind.DIVIDE) {
      changes.add(cast(spot, binary, "(double) "));
    }
    if (binary.getKind() == Tree.Kind.MULTIPLY || binary.getKind() == Tree.Kind.PLUS) {
      changes.add(cast(spot, binary, "(long) "));
    }
    return changes;
  }

  private static Mutation cast(Spot spot, BinaryTree binary, String type) {
    Tree left = binary.getLeftOperand();
    String text = left instanceof BinaryTree ? Parentheses.around(spot, left) : spot.text(left);
    return spot.replace(MutationKind.DIVISION, left, type + text);
  }

  /** A cast of a quotient that has lost its fraction already. */
  private static List<Mutation> late(Spot spot, TypeCastTree cast) {
    Tree inner = cast.getExpression();
    boolean quotient =
        inner instanceof ParenthesizedTree group
            && group.getExpression().getKind() == Tree.Kind.DIVIDE
            && spot.isWhole(group.getExpression());
    if (!quotient) {
      return List.of();
    }
    String text = spot.text(((ParenthesizedTree) inner).getExpression());
    String type = "(" + spot.text(cast.getType()) + ") ";
    return List.of(spot.replace(MutationKind.DIVISION, cast, "(" + type + text + ")"));
  }
}
