package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A literal in whose place another one of the same class belongs, or the other of 0 and 1. */
final class Literals implements Mutator {
  private static final int MOST = 5;

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof LiteralTree literal) || soleAnswer(spot)) {
      return List.of();
    }
    return switch (literal.getKind()) {
      case BOOLEAN_LITERAL -> flipped(spot, literal);
      case NULL_LITERAL -> initialised(spot, literal);
      case INT_LITERAL, LONG_LITERAL, DOUBLE_LITERAL, FLOAT_LITERAL -> {
        List<Mutation> changes = new ArrayList<>(extremes(spot, literal));
        changes.addAll(others(spot, literal));
        yield changes;
      }
      default -> others(spot, literal);
    };
  }

  /** Whether the literal is all that its method ever answers: then a change fits one test only. */
  static boolean soleAnswer(Spot spot) {
    Optional<MethodTree> method = spot.enclosing(MethodTree.class);
    if (!(spot.parent() instanceof ReturnTree) || method.isEmpty()) {
      return false;
    }
    List<ReturnTree> answers = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void unused) {
        answers.add(answer);
        return super.visitReturn(answer, unused);
      }
    }.scan(method.get(), null);
    return answers.size() < 2;
  }

  private static List<Mutation> flipped(Spot spot, LiteralTree literal) {
    boolean now = Boolean.TRUE.equals(literal.getValue());
    MutationKind kind =
        spot.parent() instanceof VariableTree ? MutationKind.INITIAL_VALUE : MutationKind.NEGATION;
    return List.of(spot.replace(kind, literal, "" + !now));
  }

  private static List<Mutation> extremes(Spot spot, LiteralTree literal) {
    boolean starts =
        spot.parent() instanceof VariableTree variable && variable.getInitializer() == literal;
    String text = spot.text(literal);
    List<Mutation> changes = new ArrayList<>();
    if (text.equals("0") || text.equals("1")) {
      changes.add(spot.replace(kind(spot), literal, text.equals("0") ? "1" : "0"));
    }
    if (text.equals("0.0") || text.equals("1.0")) {
      changes.add(spot.replace(kind(spot), literal, text.equals("0.0") ? "1.0" : "0.0"));
    }
    if (starts && text.equals("0")) {
      String type = spot.isWhole(literal) ? "Integer" : "Long";
      changes.add(spot.replace(MutationKind.INITIAL_VALUE, literal, type + ".MIN_VALUE"));
      changes.add(spot.replace(MutationKind.INITIAL_VALUE, literal, type + ".MAX_VALUE"));
    }
    return changes;
  }

  private static MutationKind kind(Spot spot) {
    return spot.parent() instanceof VariableTree
        ? MutationKind.INITIAL_VALUE
        : MutationKind.LITERAL;
  }

  private static List<Mutation> initialised(Spot spot, LiteralTree literal) {
    if (!(spot.parent() instanceof VariableTree)) {
      return List.of();
    }
    List<Mutation> changes = new ArrayList<>();
    if (spot.isText(spot.parent())) {
      changes.add(spot.replace(MutationKind.INITIAL_VALUE, literal, "\"\""));
    }
    return changes;
  }

  private static List<Mutation> others(Spot spot, LiteralTree literal) {
    Set<String> texts = new LinkedHashSet<>();
    Optional<ClassTree> type = spot.enclosing(ClassTree.class);
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree other, @Nullable Void unused) {
        if (other.getKind() == literal.getKind()) {
          texts.add(spot.text(other));
        }
        return null;
      }
    }.scan(type.<Tree>map(found -> found).orElse(literal), null);
    texts.remove(spot.text(literal));
    return texts.stream()
        .limit(MOST)
        .map(text -> spot.replace(MutationKind.LITERAL, literal, text))
        .toList();
  }
}
