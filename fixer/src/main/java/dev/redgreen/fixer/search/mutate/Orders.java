package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.Element;

/** An order that goes the other way. */
final class Orders implements Mutator {
  private static final String REVERSED = ".reversed()";
  private static final String BACKWARDS = "java.util.Comparator.reverseOrder()";

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (tree instanceof MethodInvocationTree call && isNaturallySorted(spot, call)) {
      int end = spot.code().end(tree) - 1;
      return List.of(spot.replace(MutationKind.ORDER, end, end, BACKWARDS));
    }
    if (!(tree instanceof ExpressionTree) || !isComparator(spot, tree) || isReversed(spot)) {
      return List.of();
    }
    int end = spot.code().end(tree);
    if (spot.text(tree).endsWith(REVERSED)) {
      int start = end - REVERSED.length();
      return List.of(spot.change(MutationKind.ORDER, start, end, "", "without `" + REVERSED + "`"));
    }
    return isArgument(spot)
        ? List.of(spot.change(MutationKind.ORDER, end, end, REVERSED, "with `" + REVERSED + "`"))
        : List.of();
  }

  private static boolean isNaturallySorted(Spot spot, MethodInvocationTree call) {
    return call.getArguments().isEmpty()
        && spot.text(call.getMethodSelect()).endsWith(".sorted")
        && spot.element(call)
            .map(Element::getEnclosingElement)
            .filter(owner -> owner.toString().equals("java.util.stream.Stream"))
            .isPresent();
  }

  private static boolean isComparator(Spot spot, Tree tree) {
    return spot.type(tree)
        .filter(type -> type.toString().startsWith("java.util.Comparator"))
        .isPresent();
  }

  private static boolean isReversed(Spot spot) {
    return spot.parent() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("reversed");
  }

  private static boolean isArgument(Spot spot) {
    List<? extends ExpressionTree> arguments =
        spot.parent() instanceof MethodInvocationTree call
            ? call.getArguments()
            : spot.parent() instanceof NewClassTree made ? made.getArguments() : List.of();
    return (spot.tree() instanceof MethodInvocationTree || spot.tree() instanceof IdentifierTree)
        && arguments.contains(spot.tree());
  }
}
