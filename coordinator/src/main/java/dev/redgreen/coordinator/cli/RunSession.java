package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Recorder;
import dev.redgreen.coordinator.RunEvent;
import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.RunResult;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.cli.Console.Style;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.workspace.Apply;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.RunId;
import dev.redgreen.prompts.TestWriter.WrittenTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One {@code tdd generate} or {@code tdd fix} at the terminal: runs, shows, asks, applies, records
 * the answer.
 */
final class RunSession {
  private final Console console;
  private final Common common;
  private final Predicate<FinalPatch> applyAtOnce;
  private final List<String> diagnostics = new ArrayList<>();
  private @Nullable RunView view;

  /**
   * A session.
   *
   * @param applyAtOnce whether a result is applied without a question
   */
  RunSession(Console console, Common common, Predicate<FinalPatch> applyAtOnce) {
    this.console = console;
    this.common = common;
    this.applyAtOnce = applyAtOnce;
  }

  /** What is known when a run begins. */
  interface Work {
    /**
     * Runs to the end.
     *
     * @param stopped whether the user wants the run to end
     */
    RunResult run(Wiring wiring, String runId, BooleanSupplier stopped, Consumer<RunEvent> events);
  }

  /**
   * Runs the work; returns the exit code.
   *
   * @param project directory that the user asked for
   */
  int run(Path project, Work work) {
    try (Interrupt interrupt = new Interrupt();
        Wiring wiring = common.wiring(console)) {
      String runId = RunId.next(wiring.clock(), RandomGenerator.getDefault());
      try (Journal journal = Journal.open(wiring.home(), project, runId, wiring.clock())) {
        return inJournal(wiring, work, runId, journal, interrupt::happened);
      }
    }
  }

  private int inJournal(
      Wiring wiring, Work work, String runId, Journal journal, BooleanSupplier stopped) {
    RunResult result = watched(wiring, work, runId, journal, stopped);
    Decided decided = decide(wiring, result, journal, stopped);
    journal.patch("result", decided.report().patch());
    journal.finish(decided.report());
    if (common.json()) {
      console.json(decided.report());
    }
    return decided.exit();
  }

  private RunResult watched(
      Wiring wiring, Work work, String runId, Journal journal, BooleanSupplier stopped) {
    try (RunView shown = RunView.of(console)) {
      view = shown;
      return work.run(
          wiring,
          runId,
          stopped,
          event -> {
            journal.event(event);
            shown.accept(event);
            hear(event);
          });
    }
  }

  /** Remembers what was wrong at first: it stands above the patch that mends it. */
  private void hear(RunEvent event) {
    if (event instanceof RunEvent.FailureFound found) {
      diagnostics.addAll(found.drawn());
    }
  }

  /** Shows a test that was written from words, and asks whether it says what the user means. */
  boolean agreed(WrittenTest test, boolean yes) {
    return view == null ? asked(test, yes) : view.aside(() -> asked(test, yes));
  }

  private boolean asked(WrittenTest test, boolean yes) {
    console.err().println(console.paint(test.file().toString(), Style.BOLD));
    console.err().println(test.text());
    if (yes) {
      return true;
    }
    if (!console.interactive()) {
      throw new WrongUsage("nobody can agree to the test here; give --yes, or use a terminal");
    }
    return console.confirm("Is this the test that you mean?");
  }

  /** The report after the user's decision, and the exit code. */
  record Decided(RunReport report, int exit) {}

  /** Shows a result, asks where nothing was decided beforehand, records the answer and applies. */
  Decided decide(Wiring wiring, RunResult result, Journal journal, BooleanSupplier stopped) {
    RunReport report = result.report();
    ResultCard card =
        new ResultCard(console, wiring, view == null ? console.width() : view.width());
    if (carded()) {
      card.print(report);
    } else {
      new ResultPage(console, id -> wiring.store().success(id, wiring.projectName(), 1))
          .print(result, diagnostics, common.json());
    }
    Decided decided = decided(wiring, result, journal, stopped);
    if (carded()) {
      card.next(decided.report());
    }
    return decided;
  }

  /** Whether the result is a card, which ends with what to type next. */
  private boolean carded() {
    return console.drawn() && !common.json();
  }

  private Decided decided(
      Wiring wiring, RunResult result, Journal journal, BooleanSupplier stopped) {
    RunReport report = result.report();
    boolean empty = result.patch().map(FinalPatch::isEmpty).orElse(true);
    boolean atOnce = result.patch().filter(applyAtOnce).isPresent();
    if (empty || stopped.getAsBoolean() || (!atOnce && !console.interactive())) {
      return new Decided(report, result.exit());
    }
    boolean accepted = atOnce || console.confirm("Apply to your tree?");
    if (!atOnce) {
      record(wiring, report, accepted);
    }
    return accepted ? apply(wiring, report, result.patch().get(), journal) : new Decided(report, 1);
  }

  private static void record(Wiring wiring, RunReport report, boolean accepted) {
    List<String> patterns = new ArrayList<>(report.learned());
    report.patternsUsed().forEach(use -> patterns.add(use.id()));
    patterns.removeIf(String::isEmpty);
    new Recorder(wiring.store(), wiring.clock(), wiring.projectName(), report.runId())
        .decided(patterns, accepted);
  }

  private Decided apply(Wiring wiring, RunReport report, FinalPatch patch, Journal journal) {
    Apply.Result outcome = wiring.apply().apply(patch);
    if (outcome instanceof Apply.Result.Applied applied) {
      journal.event(new RunEvent.AppliedTo(patch.root(), applied.files(), true, ""));
      String next = carded() ? "" : "; `tdd undo` takes it back";
      console.err().println(console.paint("applied", Style.GREEN) + next);
      return new Decided(report.asApplied(), 0);
    }
    Apply.Result.Refused refused = (Apply.Result.Refused) outcome;
    journal.event(new RunEvent.AppliedTo(patch.root(), refused.files(), false, refused.reason()));
    console.err().println(console.paint("not applied: ", Style.RED) + refused.reason());
    return new Decided(report, 1);
  }
}
