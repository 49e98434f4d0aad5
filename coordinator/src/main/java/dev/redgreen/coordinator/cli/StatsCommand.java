package dev.redgreen.coordinator.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redgreen.coordinator.FailureStats;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.patterns.Stats;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tdd stats}: numbers about the store and about the failures of this project. */
@Command(
    name = "stats",
    description = "Show how much the store holds, and what became of failures.")
final class StatsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = common.wiring(console)) {
      Stats stats = wiring.store().stats();
      List<FailureStats> failures = FailureStats.of(Runs.list(wiring.home(), wiring.project()));
      if (common.json()) {
        ObjectNode all = new ObjectMapper().valueToTree(stats);
        all.putPOJO("failures", failures);
        console.json(all);
      } else {
        print(stats);
        print(failures);
      }
    }
    return 0;
  }

  private void print(Stats stats) {
    stats.byKind().forEach((kind, count) -> console.out().printf("%-10s %,8d%n", kind, count));
    console.out().println();
    stats
        .byStanding()
        .forEach(
            (standing, count) ->
                console
                    .out()
                    .printf("%-11s%,8d%n", standing.name().toLowerCase(Locale.ROOT), count));
    console
        .out()
        .printf(
            "%nuses recorded %,d%nembedded %,d of %,d%nsize %,d KiB%n",
            stats.trials(), stats.embedded(), stats.embeddable(), stats.bytes() / 1024);
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
