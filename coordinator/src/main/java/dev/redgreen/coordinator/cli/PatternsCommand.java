package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Wiring;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tdd patterns}: what the store has learned, and its upkeep. */
@Command(
    name = "patterns",
    description = "List and judge what was learned; copy, check and prune the store.",
    subcommands = {
      ListPatterns.class,
      ShowPattern.class,
      MarkPattern.Pin.class,
      MarkPattern.Unpin.class,
      MarkPattern.Ban.class,
      MarkPattern.Unban.class,
      MarkPattern.Forget.class,
      ExportPatterns.class,
      ImportPatterns.class,
      BackupStore.class,
      RestoreStore.class,
      VerifyStore.class,
      PruneStore.class,
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

  /** What happened when the store was opened is said, whatever the command does. */
  static int with(Console console, Common common, Function<Wiring, Integer> use) {
    try (Wiring wiring = common.wiring(console)) {
      int exit = use.apply(wiring);
      if (!wiring.storeNote().isEmpty()) {
        console.err().println("note: " + wiring.storeNote());
      }
      return exit;
    }
  }
}
