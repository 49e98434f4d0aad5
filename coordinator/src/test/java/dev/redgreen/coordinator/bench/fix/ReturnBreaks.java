package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Function;

/** Mistakes in what methods return. */
final class ReturnBreaks {
  private ReturnBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case RETURN_DELETED -> (program, random) -> returns(program, "");
      case RETURN_VALUE_DROPPED -> (program, random) -> returns(program, "return;");
      case RETURN_TYPE_WRONG ->
          (program, random) -> types(program, type -> TypeBreaks.unrelated(type, random));
      case RETURN_TYPE_VOID -> (program, random) -> types(program, type -> "void");
      case RETURN_TYPE_MISSING -> (program, random) -> missing(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> returns(Program program, String text) {
    return program.slips(
        ReturnTree.class,
        one ->
            one.getExpression() == null
                ? null
                : Slip.replace(program.start(one), program.end(one), text));
  }

  private static List<Slip> types(Program program, Function<String, String> change) {
    return program.slips(
        MethodTree.class,
        method -> {
          Tree type = method.getReturnType();
          return type == null || program.textOf(type).equals("void")
              ? null
              : Slip.replace(
                  program.start(type), program.end(type), change.apply(program.textOf(type)));
        });
  }

  private static List<Slip> missing(Program program) {
    return program.slips(
        MethodTree.class,
        method -> {
          Tree type = method.getReturnType();
          return type == null
              ? null
              : Slip.delete(program.start(type), program.afterBlanks(program.end(type)));
        });
  }
}
