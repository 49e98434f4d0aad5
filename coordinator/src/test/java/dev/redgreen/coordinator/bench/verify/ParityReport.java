package dev.redgreen.coordinator.bench.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.coordinator.bench.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The comparison by program and kind. */
final class ParityReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Compared> all;
  private final String command;

  ParityReport(List<Compared> all, String command) {
    this.all = List.copyOf(all);
    this.command = command;
  }

  /** Whether nothing was green by the lane alone, and less than 1 % red by the lane alone. */
  boolean passed() {
    return count(all, Compared::falseGreen) == 0
        && count(all, Compared::falseRed) * 100 < Math.max(1, all.size());
  }

  /** One row of the table. */
  private record Row(
      String program,
      String kind,
      int mutants,
      long green,
      long falseGreens,
      long falseReds,
      long leftToMaven,
      long idsCompared,
      long idsDiffer) {

    static Row of(String program, String kind, List<Compared> some) {
      return new Row(
          program,
          kind,
          some.size(),
          count(some, one -> one.maven().green()),
          count(some, Compared::falseGreen),
          count(some, Compared::falseRed),
          count(some, one -> !one.judged()),
          count(some, Compared::comparable),
          count(some, Compared::idsDiffer));
    }

    String text() {
      return "| %s | %s | %d | %d | %d | %d | %d | %d | %d |%n"
          .formatted(
              program,
              kind,
              mutants,
              green,
              falseGreens,
              falseReds,
              leftToMaven,
              idsCompared,
              idsDiffer);
    }
  }

  private static long count(List<Compared> some, Predicate<Compared> which) {
    return some.stream().filter(which).count();
  }

  private List<Row> rows() {
    Map<List<String>, List<Compared>> groups = new LinkedHashMap<>();
    all.forEach(
        one ->
            groups
                .computeIfAbsent(List.of(one.program(), one.kind()), key -> new ArrayList<>())
                .add(one));
    List<Row> rows = new ArrayList<>();
    groups.forEach((key, some) -> rows.add(Row.of(key.get(0), key.get(1), some)));
    return rows;
  }

  /** The table and what differs, in Markdown. */
  String text() {
    StringBuilder text =
        new StringBuilder("### The warm lane's word beside Maven's\n\n`" + command + "`\n\n")
            .append("| program | mutants | | Maven green | false greens | false reds ")
            .append("| left to Maven | ids compared | ids differ |\n")
            .append("|---|---|---|---|---|---|---|---|---|\n");
    rows().forEach(row -> text.append(row.text()));
    text.append(Row.of("all", "", all).text())
        .append(
            "\nMedian of a verdict: lane %s s, Maven %s s.\n"
                .formatted(s(Compared::lane), s(Compared::maven)));
    List<Compared> differing = all.stream().filter(Compared::differs).toList();
    if (!differing.isEmpty()) {
      text.append("\nWhat differs:\n\n");
      differing.forEach(one -> text.append("- ").append(one.difference()).append('\n'));
    }
    return text.toString();
  }

  private String s(java.util.function.Function<Compared, Word> whose) {
    ToLongFunction<Compared> ms = one -> whose.apply(one).ms();
    return Figures.seconds(Figures.median(all.stream().map(ms::applyAsLong).toList()));
  }

  /** The rows and what differs. */
  String json() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("total", Row.of("all", "", all));
    whole.put("rows", rows());
    whole.put("differences", all.stream().filter(Compared::differs).toList());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
