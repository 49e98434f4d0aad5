package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Upkeep;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Pruned;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd patterns prune}. */
@Command(
    name = "prune",
    description = "Take out the least useful until the store is within its limits.",
    footer = {
      "",
      "Nothing goes that is pinned, trusted, or was used within 30 days. Indexed patterns go",
      "file by file, and come back when the file is indexed again.",
      "",
      "Examples:",
      "  tdd patterns prune --max-size 200M --dry-run",
      "  tdd patterns prune --max-age 180d",
    })
final class PruneStore implements Callable<Integer> {
  private static final int MOST_LINES = 40;

  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      description = "Of the store's file, such as 200M (default: store.max-size).",
      defaultValue = "")
  private String maxSize;

  @Option(
      names = "--max-age",
      paramLabel = "AGE",
      description = "Since the last use, such as 180d (default: store.max-age).",
      defaultValue = "")
  private String maxAge;

  @Option(names = "--dry-run", description = "Show what would go, and keep it.")
  private boolean dryRun;

  @SuppressWarnings("NullAway.Init")
  PruneStore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(console, common, this::prune);
  }

  private int prune(Wiring wiring) {
    Pruned pruned = new Upkeep(wiring).prune(maxSize, maxAge, !dryRun);
    if (common.json()) {
      console.json(pruned);
      return 0;
    }
    pruned.going().stream().limit(MOST_LINES).forEach(this::print);
    if (pruned.going().size() > MOST_LINES) {
      console.out().println("and " + (pruned.going().size() - MOST_LINES) + " more");
    }
    int patterns = pruned.going().stream().mapToInt(one -> one.ids().size()).sum();
    console
        .out()
        .printf(
            "%,d patterns %s, %,d stay; %,d KiB %s %,d KiB%n",
            patterns,
            dryRun ? "would go" : "are gone",
            pruned.kept(),
            pruned.bytesBefore() / 1024,
            dryRun ? "would become about" : "became",
            pruned.bytesAfter() / 1024);
    return 0;
  }

  private void print(Pruned.Going one) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-4s  score %.2f  idle %4d d  %,7d KiB  %s (%d)%n",
            one.why(),
            one.score(),
            one.idleDays(),
            one.bytes() / 1024,
            one.name(),
            one.ids().size());
  }
}
