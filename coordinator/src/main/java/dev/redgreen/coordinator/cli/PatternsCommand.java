package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Patterns;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Success;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tdd patterns}: what the store has learned. */
@Command(
    name = "patterns",
    description = "List, show and forget what was learned.",
    subcommands = {
      PatternsCommand.ListPatterns.class,
      PatternsCommand.Show.class,
      PatternsCommand.Forget.class,
    })
final class PatternsCommand implements Runnable {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  PatternsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }

  private static int with(Console console, Common common, Function<Patterns, Integer> use) {
    try (Wiring wiring = common.wiring(console)) {
      return use.apply(new Patterns(wiring));
    }
  }

  /** Lists patterns, newest first. */
  @Command(name = "list", description = "List learned patterns, newest first.")
  static final class ListPatterns implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Option(names = "--corpus", description = "Also list what was only indexed.")
    private boolean corpus;

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

    ListPatterns(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      if (limit < 1) {
        throw new WrongUsage("--limit starts at 1");
      }
      return with(console, common, this::print);
    }

    private int print(Patterns patterns) {
      List<Pattern> found = patterns.list(kinds, corpus, limit);
      if (common.json()) {
        console.json(found.stream().map(Patterns.Line::of).toList());
        return 0;
      }
      for (Pattern pattern : found) {
        console
            .out()
            .printf(
                "%s  %-8s %-8s %s%n",
                pattern.id().substring(0, 12),
                pattern.kind(),
                pattern.standing().name().toLowerCase(Locale.ROOT),
                pattern.signature());
      }
      if (found.isEmpty()) {
        console.err().println("nothing learned yet; --corpus lists what was indexed");
      }
      return 0;
    }
  }

  /** Shows one pattern with its origins and success. */
  @Command(name = "show", description = "Show a pattern: body, origins, success.")
  static final class Show implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ID", description = "Id, or a beginning of it that no other has.")
    private String id = "";

    Show(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return with(console, common, this::print);
    }

    private int print(Patterns patterns) {
      Patterns.Shown shown = patterns.show(id);
      if (common.json()) {
        console.json(shown);
        return 0;
      }
      Pattern pattern = shown.pattern();
      console.out().println(pattern.kind() + " " + pattern.id());
      console.out().println(pattern.signature());
      for (Origin origin : pattern.origins()) {
        console.out().println("from " + Patterns.describe(origin) + ", " + origin.licence());
      }
      Success success = shown.success();
      console
          .out()
          .printf(
              Locale.ROOT,
              "standing %s, %d uses, expected success %.2f ± %.2f%n",
              pattern.standing().name().toLowerCase(Locale.ROOT),
              success.trials(),
              success.mean(),
              success.deviation());
      console.out().println();
      console.out().println(shown.text().isEmpty() ? body(pattern) : shown.text());
      return 0;
    }

    private static String body(Pattern pattern) {
      return pattern.body().isEmpty() ? "(known by its signature only)" : pattern.body();
    }
  }

  /** Forgets a pattern for good. */
  @Command(
      name = "forget",
      description = "Forget a pattern for good; indexing does not bring it back.")
  static final class Forget implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ID", description = "Id, or a beginning of it that no other has.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the event.")
    private String reason = "";

    Forget(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return with(
          console,
          common,
          patterns -> {
            Pattern forgotten = patterns.forget(id, reason);
            if (common.json()) {
              console.json(Patterns.Line.of(forgotten));
            } else {
              console.out().println("forgotten: " + forgotten.signature());
            }
            return 0;
          });
    }
  }
}
