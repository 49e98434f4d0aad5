package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.RunResult;
import dev.redgreen.coordinator.cli.Console.Style;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.fixer.diff.SideBySide;
import java.nio.charset.Charset;

/** What a person reads at the end of a run. */
final class ResultPage {
  private final Console console;

  ResultPage(Console console) {
    this.console = console;
  }

  /**
   * Prints the result: the patch on standard output (side by side at a terminal, as a unified diff
   * for a pipe, neither with {@code --json}), the rest on standard error.
   */
  void print(RunResult result, boolean json) {
    RunReport report = result.report();
    Style style = report.outcome().equals("green") ? Style.GREEN : Style.RED;
    console.err().println();
    console.err().println(console.paint(report.outcome(), style) + ": " + report.reason());
    report.fixes().forEach(this::explain);
    report
        .patternsUsed()
        .forEach(
            use -> console.err().println("  from " + use.origin() + " (" + use.licence() + ")"));
    report.flaky().forEach(test -> console.err().println("  flaky: " + test));
    report.remaining().forEach(this::remains);
    report
        .alternatives()
        .forEach(other -> console.err().println("  alternative, not tried: " + other));
    if (!json && !report.patch().isEmpty()) {
      if (!report.outcome().equals("green")) {
        console.err().println("the best state so far, not verified:");
      }
      console.out().println(shown(result));
    }
    console.err().println("run " + report.runId() + "; `tdd runs show " + report.runId() + "`");
  }

  private void remains(RunReport.FailureNote failure) {
    String place = failure.place().isEmpty() ? "" : failure.place() + ": ";
    console.err().println("  left: " + place + failure.message() + " [" + failure.code() + "]");
  }

  private void explain(RunReport.FixNote fix) {
    console.err().println("  " + fix.why() + " [" + fix.rung() + ", " + fix.standing() + "]");
    if (!fix.caution().isEmpty()) {
      console.err().println("  " + console.paint("caution: ", Style.YELLOW) + fix.caution());
    }
  }

  private String shown(RunResult result) {
    if (result.patch().isEmpty() || !console.interactive()) {
      return result.report().patch();
    }
    FinalPatch patch = result.patch().get();
    Charset charset = result.charset();
    return SideBySide.render(
        patch.textsBefore(charset), patch.textsAfter(charset), console.width(), console.colour());
  }
}
