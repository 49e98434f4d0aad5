package dev.redgreen.coordinator.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      "  tdd init                                   make this project ready",
      "  tdd generate --test com.acme.PriceTest     make one failing test pass",
      "  tdd generate --offline                     without a model, from the pattern store",
      "  tdd fix                                    repair a failing build",
      "  tdd index maven:org.apache.commons:commons-lang3:3.17.0",
      "  tdd search \"pad a string on the left\"",
      "",
      "Exit codes: 0 green or done, 1 finished but not green, 2 wrong usage, 3 broken environment.",
    })
final class Tdd implements Runnable {
  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          InitCommand.class,
          GenerateCommand.class,
          FixCommand.class,
          CiCommand.class,
          IndexCommand.class,
          SearchCommand.class,
          PatternsCommand.class,
          RecommendCommand.class,
          StatsCommand.class,
          RunsCommand.class,
          UndoCommand.class,
          CaptureCommand.class,
          HookCommand.class,
          ConfigCommand.class,
          DoctorCommand.class,
          CompletionCommand.class,
          ManCommand.class);

  /** What speaks of all the others. */
  private static final Set<Class<?>> OF_ALL = Set.of(CompletionCommand.class, ManCommand.class);

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  Tdd(Console console) {
    this.console = console;
  }

  /**
   * The commands that these arguments can ask for: one alone where the first argument names it, so
   * that a start need not read what all the others take.
   */
  static List<Class<?>> commandsFor(String... args) {
    String first = args.length == 0 ? "" : args[0];
    return COMMANDS.stream()
        .filter(type -> name(type).equals(first) && !OF_ALL.contains(type))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  /** A command is named like its class. */
  static String name(Class<?> command) {
    return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }
}
