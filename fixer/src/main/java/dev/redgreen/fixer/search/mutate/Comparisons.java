package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison that takes the boundary in or leaves it out, or looks the wrong way. */
final class Comparisons implements Mutator {
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "<", List.of("<=", ">", ">=", "!="),
          "<=", List.of("<", ">=", ">", "=="),
          ">", List.of(">=", "<", "<=", "!="),
          ">=", List.of(">", "<=", "<", "=="),
          "==", List.of("!=", "<=", ">="),
          "!=", List.of("==", "<", ">"));

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof BinaryTree binary)) {
      return List.of();
    }
    Optional<Operator> found =
        Operator.between(
            spot.code(),
            spot.code().end(binary.getLeftOperand()),
            spot.code().start(binary.getRightOperand()));
    return found.map(operator -> others(spot, binary, operator)).orElse(List.of());
  }

  private static List<Mutation> others(Spot spot, BinaryTree binary, Operator operator) {
    boolean numbers = spot.isNumber(binary.getLeftOperand());
    List<Mutation> changes = new ArrayList<>();
    for (String other : OTHERS.getOrDefault(operator.text(), List.of())) {
      if (numbers || other.equals("==") || other.equals("!=")) {
        changes.add(
            spot.replace(kind(operator.text(), other), operator.start(), operator.end(), other));
      }
    }
    return changes;
  }

  private static MutationKind kind(String one, String two) {
    boolean boundary = one.charAt(0) == two.charAt(0) && "<>".indexOf(one.charAt(0)) >= 0;
    boolean opposite = one.endsWith("=") && two.endsWith("=") && (one + two).contains("!");
    return boundary
        ? MutationKind.BOUNDARY
        : opposite ? MutationKind.NEGATION : MutationKind.COMPARISON;
  }
}
