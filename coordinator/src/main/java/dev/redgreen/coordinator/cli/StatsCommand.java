package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Stats;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tdd stats}: numbers about the store. */
@Command(name = "stats", description = "Show how much the store holds.")
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
      if (common.json()) {
        console.json(stats);
      } else {
        print(stats);
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
}
