package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be null where it is used. What happens instead is never made up: it is the other
 * way of a condition that exists, or what the class does about null elsewhere.
 */
final class NullGuards implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return List.of();
    }
    ExpressionTree subject = select.getExpression();
    boolean value =
        switch (spot.kind(subject)) {
          case DECLARED, ARRAY, TYPEVAR ->
              spot.element(subject)
                  .filter(
                      element -> !element.getKind().isClass() && !element.getKind().isInterface())
                  .isPresent();
          default -> false;
        };
    if (!value) {
      return List.of();
    }
    List<Mutation> changes = new ArrayList<>();
    changes.addAll(inCondition(spot, subject));
    changes.addAll(exits(spot, subject));
    changes.addAll(values(spot, call, subject));
    changes.addAll(mapValue(spot, call, select));
    return changes;
  }

  /** The whole condition holds only, or already, if the value is not there. */
  private static List<Mutation> inCondition(Spot spot, ExpressionTree subject) {
    @Nullable TreePath at = spot.path();
    while (at != null && !(at.getLeaf() instanceof StatementTree)) {
      Tree parent = at.getParentPath().getLeaf();
      if (at.getLeaf() instanceof ParenthesizedTree group
          && (parent instanceof IfTree || parent instanceof WhileLoopTree)) {
        String condition = Parentheses.around(spot, group.getExpression());
        String name = spot.text(subject);
        return List.of(
            guarded(spot, group.getExpression(), name + " != null && " + condition),
            guarded(spot, group.getExpression(), name + " == null || " + condition));
      }
      at = at.getParentPath();
    }
    return List.of();
  }

  private static Mutation guarded(Spot spot, Tree tree, String text) {
    return spot.replace(MutationKind.NULL_GUARD, tree, text);
  }

  /**
   * The method or the round of the loop ends, as elsewhere in the class where something is null.
   */
  private static List<Mutation> exits(Spot spot, ExpressionTree subject) {
    Optional<Spot> statement = statement(spot);
    Optional<MethodTree> method = spot.enclosing(MethodTree.class);
    if (statement.isEmpty() || method.isEmpty()) {
      return List.of();
    }
    List<Mutation> changes = new ArrayList<>();
    for (Siblings.Exit exit : spot.siblings().exits()) {
      if (Siblings.comparesNull(exit.condition()) && fits(statement.get(), exit, method.get())) {
        String head = "if (" + spot.text(subject) + " == null) {\n  ";
        Borrowed.text(spot, exit.method(), exit.end())
            .map(end -> statement.get().before(MutationKind.NULL_GUARD, head + end + "\n}"))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static boolean fits(Spot statement, Siblings.Exit exit, MethodTree method) {
    if (exit.end() instanceof ContinueTree) {
      return statement.enclosing(ForLoopTree.class).isPresent()
          || statement.enclosing(EnhancedForLoopTree.class).isPresent();
    }
    return exit.end() instanceof ReturnTree
        && String.valueOf(exit.method().getReturnType())
            .equals(String.valueOf(method.getReturnType()));
  }

  private static Optional<Spot> statement(Spot spot) {
    @Nullable TreePath at = spot.path();
    while (at != null && !(at.getParentPath().getLeaf() instanceof BlockTree)) {
      at = at.getLeaf() instanceof MethodTree ? null : at.getParentPath();
    }
    return Optional.ofNullable(at).map(path -> new Spot(spot.code(), path));
  }

  private static List<Mutation> values(
      Spot spot, MethodInvocationTree call, ExpressionTree subject) {
    boolean alone = spot.parent().getKind() == Tree.Kind.EXPRESSION_STATEMENT;
    return alone
        ? List.of()
        : spot.siblings().nullValues().stream()
            .map(
                value ->
                    spot.replace(
                        MutationKind.NULL_GUARD,
                        call,
                        "("
                            + spot.text(subject)
                            + " == null ? "
                            + value
                            + " : "
                            + spot.text(call)
                            + ")"))
            .toList();
  }

  private static List<Mutation> mapValue(
      Spot spot, MethodInvocationTree call, MemberSelectTree select) {
    boolean lookup =
        select.getIdentifier().contentEquals("get")
            && call.getArguments().size() == 1
            && spot.type(select.getExpression())
                .filter(type -> type.toString().matches("java\\.util\\.(\\w*Map)<.*"))
                .isPresent();
    return lookup
        ? spot.siblings().mapValues().stream()
            .map(
                value ->
                    spot.replace(
                        MutationKind.NULL_GUARD,
                        call,
                        spot.text(select.getExpression())
                            + ".getOrDefault("
                            + spot.text(call.getArguments().get(0))
                            + ", "
                            + value
                            + ")"))
            .toList()
        : List.of();
  }
}
