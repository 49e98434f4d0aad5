package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Two values that stand in each other's place. */
final class Operands implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (tree instanceof BinaryTree binary && ordered(spot, binary)) {
      return List.of(swapped(spot, binary.getLeftOperand(), binary.getRightOperand(), true));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return List.of(swapped(spot, choice.getTrueExpression(), choice.getFalseExpression(), false));
    }
    if (tree instanceof MethodInvocationTree call) {
      List<Mutation> changes = new ArrayList<>(neighbours(spot, call.getArguments()));
      changes.addAll(receiver(spot, call));
      return changes;
    }
    return tree instanceof NewClassTree made ? neighbours(spot, made.getArguments()) : List.of();
  }

  private static boolean ordered(Spot spot, BinaryTree binary) {
    return switch (binary.getKind()) {
      case MINUS, DIVIDE, REMAINDER -> true;
      case PLUS -> spot.isText(binary);
      default -> false;
    };
  }

  private static Mutation swapped(Spot spot, Tree one, Tree two, boolean beside) {
    int start = spot.code().start(one);
    int end = spot.code().end(two);
    String between = spot.code().text().substring(spot.code().end(one), spot.code().start(two));
    String first = beside ? Parentheses.around(spot, two) : spot.text(two);
    String second = beside ? Parentheses.around(spot, one) : spot.text(one);
    return spot.replace(MutationKind.OPERANDS, start, end, first + between + second);
  }

  private static List<Mutation> neighbours(Spot spot, List<? extends ExpressionTree> arguments) {
    List<Mutation> changes = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      ExpressionTree one = arguments.get(i);
      ExpressionTree two = arguments.get(i + 1);
      if (alike(spot, one, two) && !spot.text(one).equals(spot.text(two))) {
        changes.add(swapped(spot, one, two, false));
      }
    }
    return changes;
  }

  private static boolean alike(Spot spot, Tree one, Tree two) {
    Optional<TypeMirror> first = spot.type(one);
    Optional<TypeMirror> second = spot.type(two);
    return first.isPresent()
        && second.isPresent()
        && spot.code().types().isAssignable(first.get(), second.get())
        && spot.code().types().isAssignable(second.get(), first.get());
  }

  private static List<Mutation> receiver(Spot spot, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || call.getArguments().size() != 1
        || !alike(spot, select.getExpression(), call.getArguments().get(0))) {
      return List.of();
    }
    ExpressionTree argument = call.getArguments().get(0);
    String text =
        Parentheses.around(spot, argument)
            + "."
            + select.getIdentifier()
            + "("
            + spot.text(select.getExpression())
            + ")";
    return List.of(spot.replace(MutationKind.OPERANDS, call, text));
  }
}
