package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Patterns;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd patterns list}. */
@Command(
    name = "list",
    description = "List learned patterns with what speaks for them.",
    footer = {
      "",
      "score is the expected success of a use, plus a bonus for what was tried seldom;",
      "success is the same with its standard deviation, in this project.",
      "",
      "Examples:",
      "  tdd patterns list --sort score --limit 20",
      "  tdd patterns list --kind fix,template --sort used",
      "  tdd patterns list --quarantined",
    })
final class ListPatterns implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(names = "--corpus", description = "Also list what was only indexed.")
  private boolean corpus;

  @Option(names = "--quarantined", description = "List what is quarantined or banned instead.")
  private boolean quarantined;

  @Option(
      names = "--sort",
      paramLabel = "score|new|used",
      description = "Order (default: ${DEFAULT-VALUE}).",
      defaultValue = "new")
  private String sort;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only of these kinds: fix, template, solution, method, type, …")
  private List<String> kinds = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int limit;

  @SuppressWarnings("NullAway.Init")
  ListPatterns(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new WrongUsage("--limit starts at 1");
    }
    if (!List.of("score", "new", "used").contains(sort)) {
      throw new WrongUsage("--sort takes score, new or used, not " + sort);
    }
    return PatternsCommand.with(console, common, this::print);
  }

  private int print(Wiring wiring) {
    Patterns.Sort order = Patterns.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
    Patterns.Wanted wanted = new Patterns.Wanted(kinds, corpus, quarantined, order);
    List<Patterns.Line> found = new Patterns(wiring).list(wanted, limit);
    if (common.json()) {
      console.json(found);
      return 0;
    }
    if (found.isEmpty()) {
      console.err().println(nothing());
      return 0;
    }
    console
        .out()
        .printf(
            "%-12s  %-8s %-11s %5s  %-11s %4s  %-10s  %s%n",
            "id", "kind", "standing", "score", "success", "uses", "last used", "what");
    found.forEach(this::print);
    return 0;
  }

  private void print(Patterns.Line line) {
    String standing = line.banned() ? "banned" : line.pinned() ? "pinned" : line.standing();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s  %-8s %-11s %5.2f  %4.2f ± %4.2f %4d  %-10s  %s%n",
            line.id().substring(0, Math.min(12, line.id().length())),
            line.kind(),
            standing,
            line.score(),
            line.success(),
            line.deviation(),
            line.uses(),
            line.lastUsed().isEmpty() ? "never" : line.lastUsed().substring(0, 10),
            line.signature());
  }

  private String nothing() {
    return quarantined
        ? "nothing is quarantined or banned"
        : "nothing learned yet; --corpus lists what was indexed";
  }
}
