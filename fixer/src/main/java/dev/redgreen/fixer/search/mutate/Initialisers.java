package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;

/** A field without the initial value that a field of the same type has. */
final class Initialisers implements Mutator {

  @Override
  public List<Mutation> at(Spot spot) {
    boolean missing =
        spot.parent() instanceof ClassTree
            && spot.tree() instanceof VariableTree field
            && (field.getInitializer() == null
                || field.getInitializer().getKind() == Tree.Kind.NULL_LITERAL);
    if (!missing) {
      return List.of();
    }
    VariableTree field = (VariableTree) spot.tree();
    return Optional.ofNullable(spot.siblings().initialisers().get(Siblings.plain(field.getType())))
        .filter(value -> !value.equals("null"))
        .map(value -> with(spot, field, value))
        .map(List::of)
        .orElse(List.of());
  }

  private static Mutation with(Spot spot, VariableTree field, String value) {
    if (field.getInitializer() != null) {
      return spot.replace(MutationKind.INITIAL_VALUE, field.getInitializer(), value);
    }
    int end = spot.code().end(field) - 1;
    return spot.change(
        MutationKind.INITIAL_VALUE,
        end,
        end,
        " = " + value,
        "`" + field.getName() + " = " + value + "`");
  }
}
