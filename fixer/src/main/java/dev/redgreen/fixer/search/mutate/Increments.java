package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;

/** A counter that goes the wrong way, or is read at the wrong moment. */
final class Increments implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof UnaryTree unary)) {
      return List.of();
    }
    String name = spot.text(unary.getExpression());
    List<Mutation> changes = new ArrayList<>();
    if (spot.parent().getKind() != Tree.Kind.EXPRESSION_STATEMENT) {
      switch (unary.getKind()) {
        case POSTFIX_INCREMENT -> changes.add(change(spot, "++" + name));
        case PREFIX_INCREMENT -> changes.add(change(spot, name + "++"));
        case POSTFIX_DECREMENT -> changes.add(change(spot, "--" + name));
        case PREFIX_DECREMENT -> changes.add(change(spot, name + "--"));
        default -> {}
      }
    }
    String text = spot.text(unary);
    if (text.contains("++")) {
      changes.add(change(spot, text.replace("++", "--")));
    } else if (text.contains("--")) {
      changes.add(change(spot, text.replace("--", "++")));
    }
    return changes;
  }

  private static Mutation change(Spot spot, String text) {
    return spot.replace(MutationKind.INCREMENT, spot.tree(), text);
  }
}
