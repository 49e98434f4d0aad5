package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Objects that are compared by place instead of value, or by too much or too little of it. */
final class Equality implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    if (spot.tree() instanceof BinaryTree binary && byPlace(spot, binary)) {
      return List.of(byValue(spot, binary));
    }
    if (spot.tree() instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      return otherwise(spot, call, select);
    }
    return List.of();
  }

  private static boolean byPlace(Spot spot, BinaryTree binary) {
    boolean equal = binary.getKind() == Tree.Kind.EQUAL_TO;
    return (equal || binary.getKind() == Tree.Kind.NOT_EQUAL_TO)
        && reference(spot, binary.getLeftOperand())
        && reference(spot, binary.getRightOperand());
  }

  private static boolean reference(Spot spot, Tree tree) {
    return switch (spot.kind(tree)) {
      case DECLARED, TYPEVAR -> true;
      default -> false;
    };
  }

  private static Mutation byValue(Spot spot, BinaryTree binary) {
    String not = binary.getKind() == Tree.Kind.EQUAL_TO ? "" : "!";
    String text =
        not
            + Parentheses.around(spot, binary.getLeftOperand())
            + ".equals("
            + spot.text(binary.getRightOperand())
            + ")";
    return spot.replace(MutationKind.EQUALITY, binary, text);
  }

  private static List<Mutation> otherwise(
      Spot spot, MethodInvocationTree call, MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    String receiver = spot.text(select.getExpression());
    String argument = spot.text(call.getArguments().get(0));
    List<Mutation> changes = new ArrayList<>();
    if (name.equals("equals") && spot.isText(select.getExpression())) {
      String text = receiver + ".equalsIgnoreCase(" + argument + ")";
      changes.add(spot.replace(MutationKind.METHOD, call, text));
    }
    if (name.equals("equalsIgnoreCase")) {
      String text = receiver + ".equals(" + argument + ")";
      changes.add(spot.replace(MutationKind.METHOD, call, text));
    }
    if (name.equals("equals")) {
      String text = objects(spot) + ".equals(" + receiver + ", " + argument + ")";
      changes.add(spot.replace(MutationKind.NULL_GUARD, call, text));
    }
    return changes;
  }

  private static String objects(Spot spot) {
    boolean known = spot.code().text().matches("(?s).*import java\\.util\\.(Objects|\\*);.*");
    return known ? "Objects" : "java.util.Objects";
  }
}
