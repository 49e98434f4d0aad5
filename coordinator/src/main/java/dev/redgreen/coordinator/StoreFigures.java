package dev.redgreen.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.patterns.Breakdown;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Stats;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of {@code tdd stats}: the store's, and those of this project's runs.
 *
 * @param at when they were taken
 * @param success uses of patterns by period, the oldest first
 * @param reuse how many of this project's kept runs used a pattern
 * @param latencies searches as they were timed in use
 * @param failures what became of failures in runs of {@code tdd fix}
 */
public record StoreFigures(
    Instant at,
    Stats stats,
    Breakdown breakdown,
    List<Period> success,
    Reuse reuse,
    List<Latency> latencies,
    List<FailureStats> failures) {

  /** From so many weeks on, uses are counted by month. */
  private static final int MOST_WEEKS = 12;

  public StoreFigures {
    success = List.copyOf(success);
    latencies = List.copyOf(latencies);
    failures = List.copyOf(failures);
  }

  /**
   * Uses of patterns in a month or a week.
   *
   * @param name {@code 2026-11}, or {@code 2026-W48}
   */
  public record Period(String name, int successes, int failures) {
    /** Share of successes, 0..1. */
    public double rate() {
      return successes / (double) Math.max(1, successes + failures);
    }
  }

  /** Runs that ended, and those of them in which a pattern was used. */
  public record Reuse(int runs, int withPattern) {
    /** Share of the runs with a pattern, 0..1; 0 without runs. */
    public double rate() {
      return runs == 0 ? 0 : withPattern / (double) runs;
    }
  }

  /**
   * How long searches took.
   *
   * @param kind {@code words}, or {@code words and vectors}
   */
  public record Latency(String kind, int searches, double p50Ms, double p95Ms) {}

  /** The figures now. */
  public static StoreFigures of(Wiring wiring) {
    PatternStore store = wiring.store();
    List<Run> runs = Runs.list(wiring.home(), wiring.project());
    Breakdown breakdown = store.breakdown();
    return new StoreFigures(
        wiring.clock().instant(),
        store.stats(),
        breakdown,
        periods(store.trials()),
        reuse(runs),
        latencies(breakdown.searches()),
        FailureStats.of(runs));
  }

  static List<Period> periods(List<Trial> trials) {
    boolean weeks = spanInWeeks(trials) <= MOST_WEEKS;
    Map<String, int[]> counts = new TreeMap<>();
    for (Trial trial : trials) {
      LocalDate day = LocalDate.ofInstant(trial.at(), ZoneOffset.UTC);
      int[] count = counts.computeIfAbsent(weeks ? week(day) : month(day), name -> new int[2]);
      count[trial.success() ? 0 : 1]++;
    }
    List<Period> periods = new ArrayList<>();
    counts.forEach((name, count) -> periods.add(new Period(name, count[0], count[1])));
    return periods;
  }

  private static long spanInWeeks(List<Trial> trials) {
    long first = trials.stream().mapToLong(trial -> trial.at().toEpochMilli()).min().orElse(0);
    long last = trials.stream().mapToLong(trial -> trial.at().toEpochMilli()).max().orElse(0);
    return (last - first) / (7L * 24 * 3600 * 1000);
  }

  private static String month(LocalDate day) {
    return String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static Reuse reuse(List<Run> runs) {
    int ended = 0;
    int withPattern = 0;
    for (Run run : runs) {
      Optional<JsonNode> summary = summary(run);
      if (summary.isPresent()) {
        ended++;
        withPattern += summary.get().path("patternsUsed").isEmpty() ? 0 : 1;
      }
    }
    return new Reuse(ended, withPattern);
  }

  private static Optional<JsonNode> summary(Run run) {
    try {
      return run.summary();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static List<Latency> latencies(List<Breakdown.SearchTime> times) {
    List<Latency> latencies = new ArrayList<>();
    for (boolean vectors : new boolean[] {false, true}) {
      long[] micros =
          times.stream()
              .filter(time -> time.vectors() == vectors)
              .mapToLong(Breakdown.SearchTime::micros)
              .sorted()
              .toArray();
      if (micros.length > 0) {
        String kind = vectors ? "words and vectors" : "words";
        latencies.add(new Latency(kind, micros.length, at(micros, 0.50), at(micros, 0.95)));
      }
    }
    return latencies;
  }

  /** The nearest-rank percentile, in ms. */
  private static double at(long[] sortedMicros, double share) {
    int rank = (int) Math.ceil(share * sortedMicros.length);
    return sortedMicros[Math.max(0, rank - 1)] / 1_000.0;
  }
}
