package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.CaptureCheck;
import dev.redgreen.coordinator.CommitCapture;
import dev.redgreen.coordinator.RedRuns;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.capture.CaptureReport;
import dev.redgreen.coordinator.capture.CaptureReport.Captured;
import dev.redgreen.coordinator.capture.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd capture}: what commits teach. */
@Command(
    name = "capture",
    description = {
      "Store the methods and types of commits that `tdd hook` noted, or of those that are named,"
          + " and what became of generated code in them.",
      "Captured code is not trusted: it waits for a build that passes with tests that reach it.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd capture               read what the hooks noted",
      "  tdd capture HEAD          read a commit, with or without hooks",
      "  tdd capture --verify      then let Maven judge what was captured",
    })
final class CaptureCommand implements Callable<Integer> {
  private static final int SHORT = 12;

  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "COMMIT",
      arity = "0..*",
      description = "Commits to read instead of those that the hooks noted.")
  private List<String> commits = List.of();

  @Option(
      names = "--verify",
      description =
          "Run the configured goal on HEAD in a worktree: captured code that a passing test reaches"
              + " is verified, and what you repaired after tdd gave up is learned.")
  private boolean verify;

  CaptureCommand(Console console) {
    this.console = console;
  }

  /** All that was done, as {@code --json} prints it. */
  record Done(
      List<Captured> commits,
      List<Fate> outcomes,
      int waiting,
      List<String> notes,
      CaptureCheck.@Nullable Checked verified,
      RedRuns.@Nullable Repaired repaired) {}

  @Override
  public Integer call() {
    CaptureReport report;
    Optional<CaptureCheck.Checked> checked = Optional.empty();
    try (Wiring wiring = common.undrained(console)) {
      CommitCapture capture = new CommitCapture(wiring);
      report = commits.isEmpty() ? capture.spooled() : capture.of(commits);
      if (verify) {
        Progressing progress = new Progressing(console);
        checked = Optional.of(new CaptureCheck(wiring, progress).run());
      }
    }
    Optional<RedRuns.Repaired> repaired = verify ? repaired() : Optional.empty();
    if (common.json()) {
      console.json(
          new Done(
              report.commits(),
              report.outcomes(),
              report.waiting(),
              report.notes(),
              checked.orElse(null),
              repaired.orElse(null)));
    } else {
      print(report);
      checked.ifPresent(this::print);
      repaired.ifPresent(this::print);
    }
    return checked.map(CaptureCheck.Checked::exit).orElse(0);
  }

  /** In a wiring of its own: its processes are confined anew. */
  private Optional<RedRuns.Repaired> repaired() {
    try (Wiring wiring = common.undrained(console)) {
      return new RedRuns(wiring).learn();
    }
  }

  private void print(CaptureReport report) {
    for (Captured each : report.commits()) {
      String note = each.note().isEmpty() ? "" : "; " + each.note();
      console
          .out()
          .printf(
              "%s  %d methods and %d types of %d Java files%s%n",
              each.commit().substring(0, SHORT), each.methods(), each.types(), each.files(), note);
    }
    for (Fate fate : report.outcomes()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "run %s: the generated code was %s (%.0f %% kept)%n",
              fate.runId(),
              fate.verdict(),
              100 * fate.kept());
    }
    if (report.commits().isEmpty()) {
      console.err().println("no commit waits; `tdd hook status` tells whether commits are noted");
    }
    report.notes().forEach(note -> console.err().println("note: " + note));
    if (report.waiting() > 0) {
      console.err().println("note: " + report.waiting() + " wait for the next time");
    }
  }

  private void print(CaptureCheck.Checked checked) {
    console.out().println(checked.outcome() + ": " + checked.reason());
    if (checked.exit() == 0 && !checked.commit().isEmpty()) {
      console
          .out()
          .printf(
              "verified %d; %d reached by no passing test, %d not in HEAD any more%n",
              checked.verified(), checked.unreached(), checked.gone());
    }
  }

  private void print(RedRuns.Repaired repaired) {
    console
        .out()
        .printf(
            "repair after run %s: %s, %s%n",
            repaired.runId(), repaired.outcome(), repaired.reason());
  }

  /** What was captured, in one clause for a user who asked for something else; empty if nothing. */
  static String sentence(CaptureReport report) {
    List<String> parts = new ArrayList<>();
    if (report.patterns() > 0) {
      int commits = report.commits().size();
      parts.add(
          report.patterns() + " methods and types of " + commits + " commits, not verified yet");
    }
    if (!report.outcomes().isEmpty()) {
      parts.add("what became of " + report.outcomes().size() + " generated results");
    }
    return parts.isEmpty() ? "" : "captured " + String.join(", and ", parts);
  }
}
