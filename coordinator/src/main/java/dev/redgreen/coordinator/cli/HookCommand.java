package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.BrokenEnvironment;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.hook.GitPlace;
import dev.redgreen.coordinator.hook.HookTrouble;
import dev.redgreen.coordinator.hook.Hooks;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tdd hook}: git hooks that note commits for {@code tdd capture}. */
@Command(
    name = "hook",
    description = {
      "Git hooks that note what is committed, in a few milliseconds and without a JVM.",
      "They never fail a commit; TDD_HOOK=0 switches them off. An existing hook is kept and called.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd hook install      note each commit of this repository",
      "  tdd hook status       what is installed, and how many commits wait for tdd capture",
      "  tdd hook uninstall    every hook as it was before, to the byte",
    },
    subcommands = {
      HookCommand.Install.class,
      HookCommand.Uninstall.class,
      HookCommand.Status.class
    })
final class HookCommand implements Runnable {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  HookCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }

  private static int show(Console console, Common common, Function<Hooks, Hooks.Report> action) {
    try (Wiring wiring = common.undrained(console)) {
      GitPlace place = GitPlace.of(wiring.processes(), common.project());
      Hooks.Report report = action.apply(new Hooks(place));
      if (common.json()) {
        console.json(report);
      } else {
        print(console, report);
      }
      return 0;
    } catch (HookTrouble e) {
      throw new BrokenEnvironment(String.valueOf(e.getMessage()));
    }
  }

  private static void print(Console console, Hooks.Report report) {
    report
        .hooks()
        .forEach(
            hook ->
                console.out().printf("%-12s %-9s %s%n", hook.name(), hook.state(), hook.file()));
    if (report.installed() || report.waiting() > 0) {
      console.out().println(report.waiting() + " waiting in " + report.spool());
    }
    if (!report.note().isEmpty()) {
      console.err().println("note: " + report.note());
    }
  }

  /** Puts the hooks in. */
  @Command(
      name = "install",
      description = "Install the hooks of this repository; core.hooksPath is respected.")
  static final class Install implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Option(
        names = "--in-tree",
        description = "Also where core.hooksPath names a directory that is part of the work tree.")
    private boolean inTree;

    Install(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return show(console, common, hooks -> hooks.install(inTree));
    }
  }

  /** Takes the hooks out. */
  @Command(
      name = "uninstall",
      description = "Remove the hooks; every file becomes what it was before.")
  static final class Uninstall implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    Uninstall(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return show(console, common, Hooks::uninstall);
    }
  }

  /** Looks at the hooks. */
  @Command(name = "status", description = "Show the hooks and how many commits wait.")
  static final class Status implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    Status(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return show(console, common, Hooks::status);
    }
  }
}
