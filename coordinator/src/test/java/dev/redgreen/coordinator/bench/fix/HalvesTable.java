package dev.redgreen.coordinator.bench.fix;

/** The operators and sources with their halves, as the README of the benchmark shows them. */
final class HalvesTable {
  private HalvesTable() {}

  /** Both tables in Markdown. */
  static String text() {
    StringBuilder text = new StringBuilder("| group | operator | half | what it does |\n");
    text.append("|---|---|---|---|\n");
    for (Operator one : Operator.values()) {
      text.append(
          "| %s | `%s` | %s | %s |%n"
              .formatted(one.group().title(), one.title(), one.half().title(), one.sentence()));
    }
    text.append("\n| source | half | coordinates |\n|---|---|---|\n");
    for (SourceName one : SourceName.values()) {
      String where = one.coordinates().isEmpty() ? "of this project" : one.coordinates();
      text.append("| `%s` | %s | %s |%n".formatted(one.title(), one.half().title(), where));
    }
    return text.toString();
  }
}
