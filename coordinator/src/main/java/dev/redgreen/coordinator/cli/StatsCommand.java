package dev.redgreen.coordinator.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redgreen.coordinator.FailureStats;
import dev.redgreen.coordinator.StoreFigures;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.patterns.Stats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd stats}: numbers about the store and about the failures of this project. */
@Command(
    name = "stats",
    description = "Show how much the store holds, how well it serves, and what became of failures.",
    footer = {
      "",
      "Examples:",
      "  tdd stats",
      "  tdd stats --html stats.html     the same with charts, for a browser",
    })
final class StatsCommand implements Callable<Integer> {
  private static final int MOST = 20;

  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the figures with charts as one page that needs nothing else.")
  private @Nullable Path html;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = common.wiring(console)) {
      StoreFigures figures = StoreFigures.of(wiring);
      if (html != null) {
        write(html, StatsPage.of(figures));
      }
      if (common.json()) {
        console.json(json(figures));
      } else {
        print(figures);
      }
    }
    return 0;
  }

  private void write(Path file, String page) {
    try {
      Files.writeString(file, page);
      console.err().println("wrote " + file);
    } catch (IOException e) {
      throw new WrongUsage("--html: " + file + " cannot be written: " + e.getMessage());
    }
  }

  /** The numbers of the store on top, as they always were; what came later beside them. */
  private static ObjectNode json(StoreFigures figures) {
    ObjectNode all = new ObjectMapper().valueToTree(figures.stats());
    all.putPOJO("failures", figures.failures());
    all.putPOJO("byProject", figures.breakdown().byProject());
    all.putPOJO("byTag", figures.breakdown().byTag());
    all.putPOJO("byLanguage", figures.breakdown().byLanguage());
    all.put("begun", figures.breakdown().begun().toString());
    ArrayNode success = all.putArray("success");
    for (StoreFigures.Period period : figures.success()) {
      success
          .addObject()
          .put("period", period.name())
          .put("successes", period.successes())
          .put("failures", period.failures());
    }
    all.putObject("reuse")
        .put("runs", figures.reuse().runs())
        .put("withPattern", figures.reuse().withPattern());
    all.putPOJO("searches", figures.latencies());
    return all;
  }

  private void print(StoreFigures figures) {
    Stats stats = figures.stats();
    counts(stats.byKind());
    counts(figures.breakdown().byLanguage());
    Map<String, Integer> standings = new LinkedHashMap<>();
    stats
        .byStanding()
        .forEach((standing, n) -> standings.put(standing.name().toLowerCase(Locale.ROOT), n));
    counts(standings);
    counts(figures.breakdown().byProject());
    counts(figures.breakdown().byTag());
    line("uses recorded %,d", stats.trials());
    for (StoreFigures.Period period : figures.success()) {
      int all = period.successes() + period.failures();
      line("  %s  %,d of %,d led to green", period.name(), period.successes(), all);
    }
    if (figures.reuse().runs() > 0) {
      line(
          "runs of this project that used a pattern %,d of %,d",
          figures.reuse().withPattern(), figures.reuse().runs());
    }
    for (StoreFigures.Latency latency : figures.latencies()) {
      line(
          "searches by %s %,d, median %.1f ms, 95 %% within %.1f ms",
          latency.kind(), latency.searches(), latency.p50Ms(), latency.p95Ms());
    }
    line("embedded %,d of %,d", stats.embedded(), stats.embeddable());
    long days = Duration.between(figures.breakdown().begun(), figures.at()).toDays();
    line("size %,d KiB, %,d days old", stats.bytes() / 1024, days);
    print(figures.failures());
  }

  /** The greatest counts first, and a line that stays empty. */
  private void counts(Map<String, Integer> counts) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST)
        .forEach(entry -> line("%-40s %,8d", entry.getKey(), entry.getValue()));
    if (counts.size() > MOST) {
      line("and %,d more", counts.size() - MOST);
    }
    line("");
  }

  private void line(String format, Object... values) {
    console.out().println(String.format(Locale.ROOT, format, values));
  }

  private void print(List<FailureStats> failures) {
    if (failures.isEmpty()) {
      return;
    }
    console.out().println();
    console.out().println("failures met by tdd fix in this project");
    for (FailureStats one : failures) {
      String rungs =
          one.fixedBy().isEmpty() ? "not fixed" : new TreeMap<>(one.fixedBy()).toString();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%-55s seen %,4d  %s  refused %s  median %.1f s%n",
              one.code(),
              one.seen(),
              rungs,
              one.failed().isEmpty() ? "none" : new TreeMap<>(one.failed()),
              one.medianMs() / 1000.0);
    }
  }
}
