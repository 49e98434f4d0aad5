package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Mistakes between a type and its supertypes. */
final class OverrideBreaks {
  private OverrideBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case OVERRIDE_MISNAMED -> OverrideBreaks::misnamed;
      case OVERRIDE_ACCESS_WEAKENED -> (program, random) -> weakened(program);
      case OVERRIDE_PARAMETER_WRONG -> OverrideBreaks::parameterWrong;
      case INTERFACE_METHOD_MISSING -> (program, random) -> missing(program);
      case EXTENDS_IMPLEMENTS_SWAPPED -> (program, random) -> swapped(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> overriding(
      Program program, Function<MethodTree, @Nullable Slip> change) {
    return program.slips(
        MethodTree.class, method -> overrides(method) ? change.apply(method) : null);
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
  }

  private static List<Slip> misnamed(Program program, Random random) {
    return overriding(
        program,
        method ->
            program
                .declaredName(method)
                .map(t -> Slip.replace(t.start(), t.end(), Misspelling.of(t.text(), random)))
                .orElse(null));
  }

  private static List<Slip> weakened(Program program) {
    return overriding(
        program,
        method -> {
          boolean open = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
          Modifier access = open ? Modifier.PUBLIC : Modifier.PROTECTED;
          return method.getModifiers().getFlags().contains(access)
              ? ModifierBreaks.word(program, method, access, "")
              : null;
        });
  }

  private static List<Slip> parameterWrong(Program program, Random random) {
    return overriding(
        program,
        method -> {
          if (method.getParameters().isEmpty()) {
            return null;
          }
          int which = random.nextInt(method.getParameters().size());
          Tree type = method.getParameters().get(which).getType();
          String wrong = TypeBreaks.unrelated(program.textOf(type), random);
          return Slip.replace(program.start(type), program.end(type), wrong);
        });
  }

  private static List<Slip> missing(Program program) {
    return overriding(program, method -> Slip.delete(program.start(method), program.end(method)));
  }

  private static List<Slip> swapped(Program program) {
    return program.slips(
        ClassTree.class,
        type -> {
          boolean extending = type.getExtendsClause() != null;
          int interfaces = type.getImplementsClause().size();
          if (type.getKind() != Tree.Kind.CLASS || extending == (interfaces > 0)) {
            return null;
          }
          return extending
              ? word(program, type, "extends", "implements")
              : interfaces == 1 ? word(program, type, "implements", "extends") : null;
        });
  }

  private static @Nullable Slip word(Program program, ClassTree type, String word, String other) {
    return program
        .declaredName(type)
        .flatMap(name -> program.token(word, name.end(), program.end(type)))
        .map(t -> Slip.replace(t.start(), t.end(), other))
        .orElse(null);
  }
}
