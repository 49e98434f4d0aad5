package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file for the code that an existing class needs copied: so the class stays small, and the
 * licence header stands where the code is.
 */
public final class Holder {
  private final TypeDemand type;
  private final Support support;

  public Holder(TypeDemand type, Support support) {
    this.type = type;
    this.support = support;
  }

  private String name() {
    return type.name() + "Support";
  }

  /** Where it goes, relative to the root. */
  public Path file() {
    return type.file().resolveSibling(name() + ".java");
  }

  /** What the copied types are called from the class. */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    support.namesFor(name()).forEach((type, simple) -> names.put(type, name() + "." + simple));
    return names;
  }

  /** The whole text. */
  public String text(String header) {
    Imports imports = new Imports(type.packageName(), java.util.List.of(), Set.of(name()));
    support.namesFor(name()).forEach(imports::declare);
    String nested =
        support.nested().stream()
            .map(code -> code.replaceFirst("(?m)^private ", ""))
            .map(code -> Layout.indented(Code.withTypes(code, imports::name), "  ", "\n"))
            .collect(Collectors.joining("\n"));
    return header
        + imports.head()
        + "/** Code that {@link "
        + type.name()
        + "} is made with. */\n"
        + "final class "
        + name()
        + " {\n"
        + "  private "
        + name()
        + "() {}\n\n"
        + nested
        + "}\n";
  }
}
