package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.RunResult;
import dev.redgreen.coordinator.cli.Console.Style;
import dev.redgreen.coordinator.view.Wrapped;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.fixer.diff.Diffs;
import dev.redgreen.fixer.diff.SideBySide;
import dev.redgreen.patterns.Success;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;

/** What a person reads at the end of a run. */
final class ResultPage {
  /** Narrower, each side of a diff would hold too little of a line. */
  private static final int SIDE_BY_SIDE = 120;

  private final Console console;
  private final Function<String, Success> records;

  /**
   * A page.
   *
   * @param records what became of a pattern so far, by its id
   */
  ResultPage(Console console, Function<String, Success> records) {
    this.console = console;
    this.records = records;
  }

  /**
   * Prints the result: the patch on standard output (side by side at a wide terminal, else as a
   * unified diff, neither with {@code --json}), the rest on standard error.
   *
   * @param diagnostics what the patch is to mend, drawn
   */
  void print(RunResult result, List<String> diagnostics, boolean json) {
    RunReport report = result.report();
    boolean green = report.outcome().equals("green");
    console.err().println();
    say(console.paint(report.outcome(), green ? Style.GREEN : Style.RED) + ": " + report.reason());
    report.flaky().forEach(test -> say("  flaky: " + test));
    report.remaining().forEach(this::remains);
    report.alternatives().forEach(other -> say("  alternative, not tried: " + other));
    if (!json && !report.patch().isEmpty()) {
      diagnostics.forEach(drawn -> draw(drawn, 2));
    }
    report.fixes().forEach(this::explain);
    report.patternsUsed().forEach(this::learnedFrom);
    if (!json && !report.patch().isEmpty()) {
      label(report, green);
      console.out().println(shown(result));
    }
    console
        .err()
        .println(
            "run "
                + report.runId()
                + ", lane "
                + report.lane()
                + ", sandbox "
                + report.sandbox()
                + "; `tdd runs show "
                + report.runId()
                + "`");
  }

  private void label(RunReport report, boolean green) {
    if (!green) {
      int left = report.remaining().size();
      String what =
          left == 0 ? "" : left == 1 ? ", leaves 1 failure" : ", leaves " + left + " failures";
      say(
          console.paint("best effort", Style.YELLOW)
              + what
              + "; not verified, neither applied nor learned:");
    }
  }

  private void remains(RunReport.FailureNote failure) {
    say(console.paint("left: ", Style.RED) + failure.code());
    draw(failure.drawn(), 2);
    say("  why: " + failure.why());
  }

  private void draw(String drawn, int indent) {
    console.err().println(Wrapped.drawing(drawn, indent, console.width()));
  }

  private void explain(RunReport.FixNote fix) {
    say("  " + fix.why() + " [" + fix.rung() + ", " + fix.standing() + "]");
    if (!fix.caution().isEmpty()) {
      say("  " + console.paint("caution: ", Style.YELLOW) + fix.caution());
    }
  }

  private void learnedFrom(RunReport.PatternUse use) {
    String licence = use.licence().isEmpty() ? "" : " (" + use.licence() + ")";
    String record = use.id().isEmpty() ? "" : "; " + ResultCard.record(records.apply(use.id()));
    say("  learned from " + use.origin() + licence + record);
  }

  private void say(String text) {
    console.err().println(Wrapped.prose(text, console.width()));
  }

  private String shown(RunResult result) {
    if (!console.interactive()) {
      return result.report().patch();
    }
    if (result.patch().isEmpty() || console.width() < SIDE_BY_SIDE) {
      return Diffs.coloured(result.report().patch(), console.colour());
    }
    FinalPatch patch = result.patch().get();
    Charset charset = result.charset();
    return SideBySide.render(
        patch.textsBefore(charset), patch.textsAfter(charset), console.width(), console.colour());
  }
}
