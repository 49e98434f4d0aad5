package dev.redgreen.coordinator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code tdd} itself: prints its help. */
@Command(
    name = "tdd",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A failing test becomes verified code. Your own Maven build is the only judge.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  tdd generate --test com.acme.PriceTest     make one failing test pass",
      "  tdd generate --offline                     without a model, from the pattern store",
      "  tdd fix                                    repair a failing build",
      "  tdd index maven:org.apache.commons:commons-lang3:3.17.0",
      "  tdd search \"pad a string on the left\"",
      "",
      "Exit codes: 0 green or done, 1 finished but not green, 2 wrong usage, 3 broken environment.",
    },
    subcommands = {
      GenerateCommand.class,
      FixCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      PatternsCommand.class,
      StatsCommand.class,
      RunsCommand.class,
      UndoCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
    })
final class Tdd implements Runnable {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  Tdd(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }
}
