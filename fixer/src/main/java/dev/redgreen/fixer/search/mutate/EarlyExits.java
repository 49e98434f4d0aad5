package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A case that another method of the class answers, or refuses, before anything else. */
final class EarlyExits implements Mutator {
  private static final int MOST = 5;

  @Override
  public List<Mutation> at(Spot spot) {
    Optional<MethodTree> method = spot.enclosing(MethodTree.class);
    boolean first =
        spot.tree() instanceof StatementTree
            && spot.parent() instanceof BlockTree block
            && block.getStatements().get(0) == spot.tree()
            && method.isPresent()
            && method.get().getBody() == block;
    return first ? exits(spot, method.get()) : List.of();
  }

  private static List<Mutation> exits(Spot spot, MethodTree method) {
    Set<String> exits = new LinkedHashSet<>();
    for (Siblings.Exit exit : spot.siblings().exits()) {
      if (exit.method() != method && fits(exit, method)) {
        Optional<String> condition = Borrowed.text(spot, exit.method(), exit.condition());
        Optional<String> end = Borrowed.text(spot, exit.method(), exit.end());
        if (condition.isPresent() && end.isPresent()) {
          exits.add("if (" + condition.get() + ") {\n  " + end.get() + "\n}");
        }
      }
    }
    String own = spot.text(method).replaceAll("\\s+", "");
    List<Mutation> changes = new ArrayList<>();
    for (String exit : exits) {
      String head = exit.substring(0, exit.indexOf('{')).replaceAll("\\s+", "");
      if (!own.contains(head) && changes.size() < MOST) {
        changes.add(spot.before(MutationKind.EARLY_RETURN, exit));
      }
    }
    return changes;
  }

  private static boolean fits(Siblings.Exit exit, MethodTree method) {
    if (exit.end() instanceof ThrowTree) {
      return true;
    }
    return !(exit.end() instanceof ContinueTree)
        && exit.end() instanceof ReturnTree
        && String.valueOf(exit.method().getReturnType())
            .equals(String.valueOf(method.getReturnType()));
  }
}
