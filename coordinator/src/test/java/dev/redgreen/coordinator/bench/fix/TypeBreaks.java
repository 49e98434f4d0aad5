package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Mistakes in types of variables and literals. */
final class TypeBreaks {
  private static final Set<String> PRIMITIVES =
      Set.of("int", "long", "short", "byte", "char", "double", "float", "boolean");
  private static final Map<String, List<String>> NARROWER =
      Map.of(
          "long", List.of("int"),
          "int", List.of("short", "byte"),
          "double", List.of("float", "int"),
          "float", List.of("int", "long"));

  private TypeBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case DECLARED_TYPE_WRONG -> TypeBreaks::declared;
      case NUMERIC_LOSSY -> TypeBreaks::lossy;
      case CAST_DELETED -> (program, random) -> castDeleted(program);
      case LITERAL_TYPE_WRONG -> (program, random) -> literal(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  /** A type that has nothing to do with another. */
  static String unrelated(String type, Random random) {
    if (PRIMITIVES.contains(type)) {
      return "String";
    }
    return type.equals("String") ? "int" : List.of("String", "int").get(random.nextInt(2));
  }

  private static List<Slip> declared(Program program, Random random) {
    return program.slips(
        VariableTree.class,
        variable -> {
          Tree type = variable.getType();
          return type == null || program.end(type) <= program.start(type)
              ? null
              : Slip.replace(
                  program.start(type), program.end(type), unrelated(program.textOf(type), random));
        });
  }

  private static List<Slip> lossy(Program program, Random random) {
    return program.slips(
        VariableTree.class,
        variable -> {
          Tree type = variable.getType();
          List<String> narrower =
              type == null ? List.of() : NARROWER.getOrDefault(program.textOf(type), List.of());
          return narrower.isEmpty()
              ? null
              : Slip.replace(
                  program.start(type),
                  program.end(type),
                  narrower.get(random.nextInt(narrower.size())));
        });
  }

  private static List<Slip> castDeleted(Program program) {
    return program.slips(
        TypeCastTree.class,
        cast -> Slip.delete(program.start(cast), program.start(cast.getExpression())));
  }

  private static List<Slip> literal(Program program) {
    return program.slips(
        LiteralTree.class,
        literal -> {
          String text = program.textOf(literal);
          int start = program.start(literal);
          if (literal.getKind() == Tree.Kind.INT_LITERAL) {
            return Slip.replace(start, program.end(literal), '"' + text + '"');
          }
          return text.matches("\"[1-9]\\d{0,8}\"")
              ? Slip.replace(start, program.end(literal), text.substring(1, text.length() - 1))
              : null;
        });
  }
}
