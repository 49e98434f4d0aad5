package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.coordinator.bench.Figures;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of a run in Markdown: a row for each code.
 *
 * @param folder where the programs are
 * @param programs all programs, also those without sources
 * @param mended what became of those with sources
 */
record CodesTable(String folder, List<CodeProgram> programs, List<Mended> mended) {
  CodesTable {
    programs = List.copyOf(programs);
    mended = List.copyOf(mended);
  }

  /** The section: sums, rows, and what is not fixed. */
  String text() {
    long fixed = mended.stream().filter(Mended::fixed).count();
    long first = mended.stream().filter(one -> one.fixed() && one.nth() == 1).count();
    return """
    `scripts/bench-codes%s`

    Fixed: %d of %d programs, %d of them by the first fix; median %d ms.

    | code | 1 | 2 | 3 | rung | median ms |
    |---|---|---|---|---|---|
    %s
    %s\
    """
        .formatted(
            folder.equals("codes") ? "" : " --" + folder,
            fixed,
            mended.size(),
            first,
            median(mended),
            rows(),
            reasons());
  }

  private String rows() {
    Map<String, List<CodeProgram>> byCode =
        programs.stream()
            .collect(
                Collectors.groupingBy(CodeProgram::row, LinkedHashMap::new, Collectors.toList()));
    StringBuilder rows = new StringBuilder();
    byCode.forEach((code, some) -> rows.append(row(code, some)));
    return rows.toString();
  }

  private String row(String code, List<CodeProgram> some) {
    List<Mended> those = mended.stream().filter(one -> some.contains(one.program())).toList();
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      cells.append(i < some.size() ? cell(some.get(i), those) : "").append(" | ");
    }
    Set<String> rungs = new LinkedHashSet<>();
    those.stream().filter(Mended::fixed).forEach(one -> rungs.add(one.rung()));
    String ms = those.isEmpty() ? "" : "" + median(those);
    return "| %s | %s%s | %s |%n".formatted(code, cells, String.join(", ", rungs), ms);
  }

  private static String cell(CodeProgram program, List<Mended> mended) {
    return mended.stream()
        .filter(one -> one.program() == program)
        .map(Mended::cell)
        .findFirst()
        .orElse("–");
  }

  private static long median(List<Mended> some) {
    return Math.round(Figures.median(some.stream().map(Mended::ms).toList()));
  }

  private String reasons() {
    String left =
        programs.stream()
            .filter(one -> mended.stream().noneMatch(some -> some.program() == one && some.fixed()))
            .map(one -> "- " + one + (one.reason().isEmpty() ? "" : ": " + one.reason()))
            .collect(Collectors.joining("\n"));
    return left.isEmpty() ? "" : "Not fixed:\n\n" + left;
  }
}
