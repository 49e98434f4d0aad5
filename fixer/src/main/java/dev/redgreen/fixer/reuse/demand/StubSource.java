package dev.redgreen.fixer.reuse.demand;

import java.util.stream.Collectors;

/** Writes classes that have what is demanded and do nothing. */
public final class StubSource {
  private StubSource() {}

  /** A whole source file. */
  public static String of(TypeDemand type) {
    String head = type.packageName().isEmpty() ? "" : "package " + type.packageName() + ";\n";
    return head + "public class " + type.declaredName() + " {\n" + members(type) + "}\n";
  }

  /** The members alone, for an existing class. */
  public static String members(TypeDemand type) {
    Signatures signatures = Signatures.qualified();
    return type.members().stream()
        .filter(member -> !member.body())
        .map(
            member ->
                "  "
                    + signatures.declaration(type.name(), member)
                    + " { throw new UnsupportedOperationException(); }\n")
        .collect(Collectors.joining());
  }
}
