package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.bench.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The figures of a run in Markdown.
 *
 * @param half the half that was measured
 * @param settings how
 * @param cases what came of the cases, by operator
 */
record FixReport(Half half, FixSettings settings, Map<Operator, List<Judged>> cases) {
  private static final Predicate<Operator> NAMED =
      operator -> operator.group() == Group.IMPORTS || operator.group() == Group.TYPOS;

  FixReport {
    cases = new TreeMap<>(cases);
  }

  /** The section: how it was measured, the sums, and a row for each operator. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "#### The %s half, %s in each program%n%n"
            .formatted(half.title(), settings.errors() == 1 ? "one error" : "three errors"));
    text.append("`").append(settings.command(half)).append("`\n\n");
    text.append(sums());
    text.append(
        "\n| operator | cases | verified green % | exactly the original % | wrong % | untested %"
            + " | median ms | p95 ms |\n|---|---|---|---|---|---|---|---|\n");
    cases.forEach((operator, all) -> text.append(row("`" + operator.title() + "`", all)));
    return text.append(row("all", all(operator -> true))).toString();
  }

  private List<Judged> all(Predicate<Operator> wanted) {
    List<Judged> all = new ArrayList<>();
    cases.forEach((operator, some) -> all.addAll(wanted.test(operator) ? some : List.of()));
    return all;
  }

  private String sums() {
    List<Judged> all = all(operator -> true);
    List<Long> times = times(all);
    List<Long> tests = all.stream().map(one -> one.ending().testMs()).toList();
    return """
        - verified green: %s %% of %d programs, each operator counting by its cases; by operator %s %%;
          weighted by how often the first error breaks real builds %s %%
        - imports and typos: %s %% of %d
        - exactly the original: %s %%; compiles and fails its tests: %s %%; compiles and no test
          executes it: %s %%; only stubs or guesses: %s %%
        - tests weakened: %d%s
        - proposing and compiling: median %d ms, p95 %d ms; the tests besides: median %d ms

        """
        .formatted(
            share(all, Judged::green),
            all.size(),
            number(byOperator()),
            number(Frequency.weighted(all)),
            share(all(NAMED), Judged::green),
            all(NAMED).size(),
            share(all, Judged::exact),
            share(all, Judged::wrong),
            share(all, FixReport::untested),
            share(all, one -> one.ending().state() == Ending.State.UNCLAIMED),
            all.stream().filter(Judged::weakened).count(),
            weakened(all),
            Math.round(Figures.median(times)),
            percentile(times),
            Math.round(Figures.median(tests)));
  }

  private static String weakened(List<Judged> all) {
    return all.stream()
        .filter(Judged::weakened)
        .map(
            one ->
                "\n  - %s in %s: %s"
                    .formatted(
                        one.broken().operator().title(),
                        one.broken().files(),
                        SameProgram.weakenedTests(
                            one.broken().project().tree(), one.ending().tree())))
        .collect(Collectors.joining());
  }

  private double byOperator() {
    return cases.values().stream()
        .filter(all -> !all.isEmpty())
        .mapToDouble(all -> 100.0 * all.stream().filter(Judged::green).count() / all.size())
        .average()
        .orElse(0);
  }

  private static String row(String title, List<Judged> all) {
    List<Long> times = times(all);
    return String.join(
        " | ",
        "| " + title,
        "" + all.size(),
        share(all, Judged::green),
        share(all, Judged::exact),
        share(all, Judged::wrong),
        share(all, FixReport::untested),
        "" + Math.round(Figures.median(times)),
        percentile(times) + " |\n");
  }

  private static boolean untested(Judged one) {
    return one.ending().state() == Ending.State.UNTESTED && !one.exact();
  }

  private static List<Long> times(List<Judged> all) {
    return all.stream().map(one -> one.ending().ms()).toList();
  }

  /** The 95th percentile by nearest rank; 0 for none. */
  private static long percentile(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }

  private static String share(List<Judged> all, Predicate<Judged> wanted) {
    return all.isEmpty() ? "–" : number(100.0 * all.stream().filter(wanted).count() / all.size());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
