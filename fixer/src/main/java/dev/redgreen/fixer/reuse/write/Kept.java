package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a new class's constructor, kept in fields for its methods to use. */
public final class Kept {
  private final TypeDemand type;

  public Kept(TypeDemand type) {
    this.type = type;
  }

  /** The demand with a field for each argument of its only constructor. */
  public static TypeDemand in(TypeDemand type) {
    List<TypeDemand.Field> fields = new ArrayList<>(type.fields());
    constructor(type)
        .ifPresent(
            made ->
                made.parameters()
                    .forEach(
                        parameter ->
                            fields.add(
                                new TypeDemand.Field(parameter.type(), parameter.name(), false))));
    return type.with(fields, type.members());
  }

  private static Optional<MemberDemand> constructor(TypeDemand type) {
    List<MemberDemand> made = type.members().stream().filter(MemberDemand::isConstructor).toList();
    return type.exists() || made.size() != 1 ? Optional.empty() : Optional.of(made.get(0));
  }

  /** Declarations of the fields that these bodies use, as {@link Code}. */
  public List<String> fields(Map<MemberDemand, String> bodies) {
    return constructor(type).stream()
        .flatMap(made -> made.parameters().stream())
        .filter(parameter -> isUsed(parameter, bodies))
        .map(
            parameter ->
                "private final " + Code.of(parameter.type()) + " " + parameter.name() + ";\n")
        .toList();
  }

  /** The bodies with that of the constructor; one without arguments needs none. */
  public Map<MemberDemand, String> bodies(Map<MemberDemand, String> bodies) {
    Map<MemberDemand, String> all = new LinkedHashMap<>(bodies);
    constructor(type)
        .filter(made -> !made.parameters().isEmpty())
        .ifPresent(made -> all.put(made, assignments(made, bodies)));
    return all;
  }

  private static String assignments(MemberDemand made, Map<MemberDemand, String> bodies) {
    StringBuilder text = new StringBuilder();
    made.parameters().stream()
        .filter(parameter -> isUsed(parameter, bodies))
        .forEach(
            parameter ->
                text.append("this.")
                    .append(parameter.name())
                    .append(" = ")
                    .append(parameter.name())
                    .append(";\n"));
    return text.toString();
  }

  private static boolean isUsed(
      MemberDemand.Parameter parameter, Map<MemberDemand, String> bodies) {
    String field = Code.input("f_" + parameter.name());
    return bodies.values().stream().anyMatch(body -> body.contains(field));
  }
}
