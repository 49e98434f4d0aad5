package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.recommend.Recommend;
import dev.redgreen.coordinator.recommend.Recommended;
import dev.redgreen.coordinator.workspace.ChangedCode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd recommend}: patterns for what is being changed, from projects of the same kind. */
@Command(
    name = "recommend",
    description = {
      "Show patterns from other projects for the code that differs from the last commit, and those",
      "that led to green in projects like this one; each with where it worked and what to adapt.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd recommend                 for the uncommitted changes of this project",
      "  tdd recommend --limit 3 --json",
    })
final class RecommendCommand implements Callable<Integer> {
  private static final int SHOWN_PLACES = 3;

  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show at most N (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  RecommendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 100) {
      throw new WrongUsage("--limit takes 1 to 100, not " + limit);
    }
    try (Wiring wiring = common.wiring(console)) {
      List<ChangedCode> changes = ChangedCode.in(wiring.project());
      Recommend.Result result = wiring.recommend().run(changes, limit);
      if (common.json()) {
        console.json(result);
      } else {
        print(result);
      }
    }
    return 0;
  }

  private void print(Recommend.Result result) {
    if (!result.words().isEmpty() && !result.results().isEmpty()) {
      console.out().println("for a change about: " + String.join(" ", result.words()));
    }
    result.results().forEach(this::print);
    if (!result.note().isEmpty()) {
      console.out().println(result.note());
    }
  }

  private void print(Recommended one) {
    PrintStream out = console.out();
    out.printf(
        Locale.ROOT,
        "%n%s  %s, expected success %.0f %% (%d uses)%n  %s%n  %s, %s%n",
        console.paint(one.id().substring(0, Math.min(10, one.id().length())), Console.Style.FAINT),
        console.paint(one.name(), Console.Style.BOLD),
        100 * one.success(),
        one.uses(),
        one.signature(),
        one.origin(),
        one.why());
    one.workedIn().stream()
        .limit(SHOWN_PLACES)
        .forEach(
            worked ->
                out.printf(
                    Locale.ROOT,
                    "  worked %d of %d times in %s%s%n",
                    worked.successes(),
                    worked.successes() + worked.failures(),
                    worked.project(),
                    worked.common().isEmpty() ? "" : " (" + worked.common() + " as here)"));
    one.adapt().forEach(step -> out.println("  adapt: " + step));
  }
}
