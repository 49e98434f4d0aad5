package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Settings;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.config.ConfigurationPage;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tdd config}: settings, their values, and where these come from. */
@Command(
    name = "config",
    description = {
      "Show and change settings. Strongest first: flags, environment, the project's"
          + " .tdd/config.toml, the user's config.toml, the default.",
      "Keys of endpoints are read from the environment only; they are never written nor shown.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd config list --show-origin",
      "  tdd config get gate.goal",
      "  tdd config set gate.goal verify                          for this project",
      "  tdd config set --user model.base_url http://localhost:11434/v1",
    },
    subcommands = {
      ConfigCommand.ListSettings.class,
      ConfigCommand.Get.class,
      ConfigCommand.SetValue.class
    })
final class ConfigCommand implements Runnable {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }

  private static void print(Console console, Settings.Value value, boolean origin) {
    String from = value.place().isEmpty() ? value.origin() : value.origin() + " " + value.place();
    console
        .out()
        .println(value.name() + " = " + value.value() + (origin ? "    (" + from + ")" : ""));
  }

  /** Lists all settings. */
  @Command(name = "list", description = "List every setting with its value.")
  static final class ListSettings implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Option(names = "--show-origin", description = "Also show where each value comes from.")
    private boolean origin;

    @Option(names = "--markdown", description = "Print the reference of all settings instead.")
    private boolean markdown;

    ListSettings(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      if (markdown) {
        console.out().print(ConfigurationPage.text());
        return 0;
      }
      try (Wiring wiring = common.undrained(console)) {
        List<Settings.Value> values = wiring.configuration().list();
        if (common.json()) {
          console.json(values);
        } else {
          values.forEach(value -> print(console, value, origin));
        }
      }
      return 0;
    }
  }

  /** Shows one setting. */
  @Command(name = "get", description = "Print the value of a setting.")
  static final class Get implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "Name of the setting.")
    private String name = "";

    @Option(names = "--show-origin", description = "Also show where the value comes from.")
    private boolean origin;

    Get(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Wiring wiring = common.undrained(console)) {
        Settings.Value value = wiring.configuration().get(name);
        if (common.json()) {
          console.json(value);
        } else if (origin) {
          print(console, value, true);
        } else {
          console.out().println(value.value());
        }
      }
      return 0;
    }
  }

  /** Changes one setting. */
  @Command(
      name = "set",
      description = "Write a setting into .tdd/config.toml; comments and layout stay.")
  static final class SetValue implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the setting.")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "VALUE",
        description = "Its value; a list with commas between its texts.")
    private String value = "";

    @Option(names = "--user", description = "Into the user's file, for all projects.")
    private boolean user;

    SetValue(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Wiring wiring = common.undrained(console)) {
        Settings.Value written = wiring.configuration().set(name, value, user);
        if (common.json()) {
          console.json(written);
        } else {
          print(console, written, true);
        }
      }
      return 0;
    }
  }
}
