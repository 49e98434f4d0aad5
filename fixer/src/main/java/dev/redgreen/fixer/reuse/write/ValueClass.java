package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a class that is what it was made with.
 *
 * @param type the class
 * @param parts its values, in the order in which it is made with them
 */
public record ValueClass(TypeDemand type, List<Part> parts) {
  public ValueClass {
    parts = List.copyOf(parts);
  }

  /**
   * A value of the class.
   *
   * @param name its name
   * @param reader the method that tells it; empty if none does
   */
  public record Part(JavaType type, String name, String reader) {
    boolean isComponent() {
      return reader.isEmpty() || reader.equals(name);
    }
  }

  /**
   * The whole source file: a record, where its readers are called like its values and the sources
   * may have one, else a class with fields.
   *
   * @param records whether the language level has records
   */
  public String text(boolean records) {
    Set<String> declared = new HashSet<>(type.typeVariables());
    declared.add(type.name());
    Imports imports = new Imports(type.packageName(), List.of(), declared);
    imports.declare(type.qualifiedName(), type.name());
    boolean asRecord = records && parts.stream().allMatch(Part::isComponent);
    String body = asRecord ? recordBody(imports) : classBody(imports);
    return imports.head() + body;
  }

  private String recordBody(Imports imports) {
    return Layout.wrapped("public record " + type.declaredName() + "(" + parameters(imports) + ")")
        + " {}\n";
  }

  private String classBody(Imports imports) {
    String fields =
        joined(part -> "  private final " + named(part, imports) + " " + part.name() + ";\n");
    String assignments = joined(part -> "    this.%s = %s;\n".formatted(part.name(), part.name()));
    String made = Layout.wrapped("  public " + type.name() + "(" + parameters(imports) + ")");
    String readers =
        parts.stream()
            .filter(part -> !part.reader().isEmpty())
            .map(
                part ->
                    "\n  public %s %s() {\n    return %s;\n  }\n"
                        .formatted(named(part, imports), part.reader(), part.name()))
            .collect(Collectors.joining());
    return "public final class "
        + type.declaredName()
        + " {\n"
        + fields
        + "\n"
        + made
        + " {\n"
        + assignments
        + "  }\n"
        + readers
        + "}\n";
  }

  private String joined(Function<Part, String> written) {
    return parts.stream().map(written).collect(Collectors.joining());
  }

  private String parameters(Imports imports) {
    return parts.stream()
        .map(part -> named(part, imports) + " " + part.name())
        .collect(Collectors.joining(", "));
  }

  private static String named(Part part, Imports imports) {
    return Code.withTypes(Code.of(part.type()), imports::name);
  }
}
