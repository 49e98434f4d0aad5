package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** A condition under which nothing happens, where an answer of the class or a jump is missing. */
final class EmptyBlocks implements Mutator {
  private static final int MOST = 5;

  @Override
  public List<Mutation> at(Spot spot) {
    Optional<MethodTree> method = spot.enclosing(MethodTree.class);
    boolean empty =
        spot.tree() instanceof BlockTree block
            && block.getStatements().isEmpty()
            && spot.parent() instanceof IfTree;
    if (!empty || method.isEmpty()) {
      return List.of();
    }
    List<String> ends = new ArrayList<>();
    for (String answer : answers(spot, method.get())) {
      ends.add("return " + answer + ";");
    }
    if (inLoop(spot)) {
      ends.add("continue;");
      ends.add("break;");
    }
    int start = spot.code().start(spot.tree()) + 1;
    return ends.stream()
        .limit(MOST)
        .map(
            end ->
                spot.change(
                    MutationKind.EARLY_RETURN,
                    start,
                    start,
                    " " + end,
                    Spot.shown(end) + " in the empty block"))
        .toList();
  }

  private static List<String> answers(Spot spot, MethodTree method) {
    Tree type = method.getReturnType();
    return type != null && spot.kind(type) == TypeKind.BOOLEAN
        ? List.of("false", "true")
        : List.copyOf(spot.siblings().answers(type));
  }

  private static boolean inLoop(Spot spot) {
    return spot.enclosing(ForLoopTree.class).isPresent()
        || spot.enclosing(EnhancedForLoopTree.class).isPresent()
        || spot.enclosing(WhileLoopTree.class).isPresent();
  }
}
