package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that are combined in the wrong way. */
final class Arithmetic implements Mutator {
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("+", List.of("-", "*")),
          Map.entry("-", List.of("+", "*")),
          Map.entry("*", List.of("/", "+")),
          Map.entry("/", List.of("*", "%")),
          Map.entry("%", List.of("/", "*")),
          Map.entry("&", List.of("|", "^")),
          Map.entry("|", List.of("&", "^")),
          Map.entry("^", List.of("|", "&")),
          Map.entry("<<", List.of(">>")),
          Map.entry(">>", List.of("<<", ">>>")),
          Map.entry(">>>", List.of(">>", "<<")),
          Map.entry("+=", List.of("-=", "=", "*=")),
          Map.entry("-=", List.of("+=", "=")),
          Map.entry("*=", List.of("/=", "+=", "=")),
          Map.entry("/=", List.of("*=")),
          Map.entry("%=", List.of("/=")),
          Map.entry("|=", List.of("&=")),
          Map.entry("&=", List.of("|=")),
          Map.entry("=", List.of("+=", "-=")));

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    if (tree instanceof BinaryTree binary) {
      return spot.isText(tree)
          ? List.of()
          : others(spot, binary.getLeftOperand(), binary.getRightOperand());
    }
    if (tree instanceof CompoundAssignmentTree sum) {
      return spot.isText(sum.getVariable())
          ? List.of()
          : others(spot, sum.getVariable(), sum.getExpression());
    }
    if (tree instanceof AssignmentTree set && adds(spot, set)) {
      return others(spot, set.getVariable(), set.getExpression());
    }
    return sign(spot);
  }

  private static List<Mutation> others(Spot spot, ExpressionTree left, ExpressionTree right) {
    Optional<Operator> found =
        Operator.between(spot.code(), spot.code().end(left), spot.code().start(right));
    return found.stream().flatMap(operator -> others(spot, operator)).toList();
  }

  private static Stream<Mutation> others(Spot spot, Operator operator) {
    return OTHERS.getOrDefault(operator.text(), List.of()).stream()
        .map(other -> spot.replace(kind(operator), operator.start(), operator.end(), other));
  }

  private static MutationKind kind(Operator operator) {
    return operator.text().endsWith("=") ? MutationKind.ASSIGNMENT : MutationKind.ARITHMETIC;
  }

  /** Whether a value overwrites what it may have to be added to. */
  private static boolean adds(Spot spot, AssignmentTree set) {
    boolean sums = spot.isNumber(set.getVariable()) || spot.isText(set.getVariable());
    String name = spot.text(set.getVariable());
    return sums
        && spot.parent().getKind() == Tree.Kind.EXPRESSION_STATEMENT
        && !spot.text(set.getExpression()).contains(name);
  }

  private static List<Mutation> sign(Spot spot) {
    Tree tree = spot.tree();
    if (tree.getKind() == Tree.Kind.UNARY_MINUS) {
      String inner = spot.text(((UnaryTree) tree).getExpression());
      return List.of(spot.replace(MutationKind.ARITHMETIC, tree, inner));
    }
    if (tree.getKind() == Tree.Kind.UNARY_PLUS) {
      String inner = spot.text(((UnaryTree) tree).getExpression());
      return List.of(spot.replace(MutationKind.ARITHMETIC, tree, "-" + inner));
    }
    boolean whole = spot.parent().getKind() == Tree.Kind.RETURN && spot.isNumber(tree);
    if (!whole || tree.getKind() == Tree.Kind.INT_LITERAL) {
      return List.of();
    }
    return List.of(
        spot.replace(MutationKind.ARITHMETIC, tree, "-" + Parentheses.around(spot, tree)));
  }
}
