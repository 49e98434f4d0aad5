package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Mistakes in type arguments. */
final class GenericBreaks {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "Integer", "int",
          "Long", "long",
          "Character", "char",
          "Boolean", "boolean",
          "Double", "double",
          "Byte", "byte",
          "Short", "short",
          "Float", "float");

  private GenericBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case TYPE_ARGUMENT_DROPPED -> (program, random) -> dropped(program);
      case TYPE_ARGUMENT_MISSING -> (program, random) -> missing(program);
      case TYPE_ARGUMENT_WRONG -> GenericBreaks::wrong;
      case TYPE_ARGUMENT_PRIMITIVE -> (program, random) -> primitive(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> dropped(Program program) {
    return program.slips(
        ParameterizedTypeTree.class,
        type ->
            type.getTypeArguments().isEmpty()
                ? null
                : Slip.delete(program.end(type.getType()), program.end(type)));
  }

  private static List<Slip> missing(Program program) {
    return program.slips(
        ParameterizedTypeTree.class,
        type ->
            type.getTypeArguments().size() != 2
                ? null
                : Slip.delete(
                    program.end(type.getTypeArguments().get(0)),
                    program.end(type.getTypeArguments().get(1))));
  }

  private static List<Slip> wrong(Program program, Random random) {
    List<Slip> slips = new ArrayList<>();
    program
        .trees(ParameterizedTypeTree.class)
        .flatMap(type -> type.getTypeArguments().stream())
        .forEach(
            argument -> {
              boolean text = program.textOf(argument).equals("String");
              String other = text || random.nextBoolean() ? "Integer" : "String";
              slips.add(Slip.replace(program.start(argument), program.end(argument), other));
            });
    return slips;
  }

  private static List<Slip> primitive(Program program) {
    List<Slip> slips = new ArrayList<>();
    for (Tree argument :
        program
            .trees(ParameterizedTypeTree.class)
            .flatMap(type -> type.getTypeArguments().stream())
            .toList()) {
      String primitive = PRIMITIVES.get(program.textOf(argument));
      if (primitive != null) {
        slips.add(Slip.replace(program.start(argument), program.end(argument), primitive));
      }
    }
    return slips;
  }
}
