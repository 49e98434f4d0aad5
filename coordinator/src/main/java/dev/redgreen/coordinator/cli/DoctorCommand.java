package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Doctor;
import dev.redgreen.coordinator.LocalEndpoints;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.cli.Console.Style;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tdd doctor}: checks the machine. */
@Command(
    name = "doctor",
    description = {
      "Check JDK, Maven, git, sandbox, store, embedder, start-up archive, project, hook and model,"
          + " and say how to mend each.",
      "The model is asked for one token; without a key, models on this machine are looked for.",
    },
    footer = {"", "Examples:", "  tdd doctor", "  tdd doctor --json"})
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = common.undrained(console)) {
      List<Doctor.Check> checks = doctor(wiring).run();
      if (common.json()) {
        console.json(checks);
      } else {
        checks.forEach(this::print);
      }
      return checks.stream().anyMatch(check -> check.level() == Doctor.Level.BROKEN) ? 3 : 0;
    }
  }

  private static Doctor doctor(Wiring wiring) {
    return new Doctor(wiring, new LocalEndpoints(LocalEndpoints.USUAL, wiring.clock()));
  }

  private void print(Doctor.Check check) {
    Style style =
        switch (check.level()) {
          case OK -> Style.GREEN;
          case OPTIONAL -> Style.YELLOW;
          case BROKEN -> Style.RED;
        };
    String word = check.level().name().toLowerCase(Locale.ROOT);
    console
        .out()
        .println(
            console.paint(String.format(Locale.ROOT, "%-8s", word), style)
                + String.format(Locale.ROOT, " %-8s ", check.name())
                + check.found());
    if (!check.mend().isEmpty()) {
      console.out().println("                  -> " + check.mend());
    }
  }
}
