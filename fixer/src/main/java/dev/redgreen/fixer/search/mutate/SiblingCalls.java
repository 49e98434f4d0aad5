package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
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

/** A statement that other methods of the class have and this one forgets. */
final class SiblingCalls implements Mutator {
  private static final int MOST = 5;

  @Override
  public List<Mutation> at(Spot spot) {
    Optional<MethodTree> method = spot.enclosing(MethodTree.class);
    if (method.isEmpty()
        || !(spot.tree() instanceof StatementTree statement)
        || !(spot.parent() instanceof BlockTree block)) {
      return List.of();
    }
    List<? extends StatementTree> all = block.getStatements();
    boolean first = all.get(0) == statement;
    boolean last = all.get(all.size() - 1) == statement;
    if (!first && !last) {
      return List.of();
    }
    List<Mutation> changes = new ArrayList<>();
    for (String line : lines(spot, method.get())) {
      if (last && !leaves(statement)) {
        changes.add(spot.after(MutationKind.CALL, line));
      }
      if (first || leaves(statement)) {
        changes.add(spot.before(MutationKind.CALL, line));
      }
    }
    return changes;
  }

  private static boolean leaves(StatementTree statement) {
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  private static List<String> lines(Spot spot, MethodTree method) {
    Set<String> lines = new LinkedHashSet<>();
    String own = spot.text(method);
    for (Siblings.Line line : spot.siblings().lines()) {
      String name = line.method().getName().toString();
      if (line.method() != method && !name.equals("<init>")) {
        Borrowed.text(spot, line.method(), line.statement())
            .filter(text -> !own.contains(text))
            .ifPresent(lines::add);
      }
    }
    return lines.stream().limit(MOST).toList();
  }
}
