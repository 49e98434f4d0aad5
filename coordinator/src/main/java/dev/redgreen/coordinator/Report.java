package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Drawing;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.diff.Diffs;
import dev.redgreen.prompts.gateway.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects what a run has to say, and makes the {@link RunReport} of it. */
final class Report {
  /** Failures that are reported at most. */
  private static final int REMAINING = 20;

  /** Candidates that are named although nobody tried them. */
  private static final int UNTRIED = 3;

  private final String runId;
  private final String gate;
  private final Durations durations;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private List<String> targets = List.of();
  private List<String> preexisting = List.of();
  private final Set<String> alternatives = new LinkedHashSet<>();
  private final Set<String> untried = new LinkedHashSet<>();
  private String lane = "maven";
  private String sandbox = "off";

  Report(String runId, String gate, Durations durations) {
    this.runId = runId;
    this.gate = gate;
    this.durations = durations;
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /** Listens for changes that were refused. */
  void hear(RunEvent event) {
    if (event instanceof RunEvent.Refused refusal) {
      refused.add(refusal.file() + ": " + refusal.why());
    } else if (event instanceof RunEvent.AlternativeFound found) {
      alternatives.add(found.what());
    } else if (event instanceof RunEvent.LeftUntried left) {
      untried.add(left.fix().why() + " [" + left.fix().rung() + "]");
    } else if (event instanceof RunEvent.Warned warned && !warnings.contains(warned.message())) {
      warnings.add(warned.message());
    }
  }

  void ready(Preparation.Ready prepared) {
    targets(prepared.targets());
    preexisting = prepared.baseline().preexisting();
  }

  void targets(List<TestId> tests) {
    targets = tests.stream().map(TestId::toString).toList();
  }

  /** Candidates are judged by the warm lane before Maven. */
  void warm() {
    lane = "warm";
  }

  void sandbox(String name) {
    sandbox = name;
  }

  /** Adds what a run that is stuck can point to: candidates that were left, then these. */
  void stuck(List<String> similar) {
    untried.stream().limit(UNTRIED).forEach(alternatives::add);
    alternatives.addAll(similar);
  }

  /** The report of a run that ended before the loop. */
  RunReport over(Outcome outcome) {
    Work nothing = new Work(outcome, 0, "", List.of(), Left.NOTHING, Optional.empty(), Set.of());
    return ended(nothing, Usage.NONE, List.of());
  }

  /**
   * The report of a run whose loop ended.
   *
   * @param patch unified diff of the verified result; empty for that of the best state
   */
  RunReport ended(
      RedGreen.Ending ending,
      Optional<String> patch,
      Gate judge,
      Usage usage,
      List<String> learned) {
    Work work =
        new Work(
            ending.outcome(),
            ending.rounds(),
            patch.orElseGet(() -> diff(ending.best().tree())),
            ending.best().fixes(),
            new Left(
                ending.best().judgement().failures(), ending.best().tree()::text, ending.tried()),
            judge.last(),
            judge.flaky());
    return ended(work, usage, learned);
  }

  private static String diff(SourceTree tree) {
    return Diffs.unified(tree.changes(), tree::original);
  }

  /**
   * What was done in a run.
   *
   * @param patch unified diff against the user's tree
   * @param fixes what led to it, in order
   * @param left what is still wrong
   * @param verdict the last run of Maven
   * @param flaky tests whose verdict flipped
   */
  record Work(
      Outcome outcome,
      int rounds,
      String patch,
      List<Fix> fixes,
      Left left,
      Optional<Verdict> verdict,
      Set<String> flaky) {}

  /**
   * What is still wrong when a run has ended.
   *
   * @param sources text of a file of the best state; empty if there is none
   * @param tried everything that was tried
   */
  record Left(
      List<Failure> failures, Function<Path, Optional<String>> sources, List<Attempt.Tried> tried) {
    /** Nothing is wrong. */
    static final Left NOTHING = new Left(List.of(), file -> Optional.empty(), List.of());

    Left {
      failures = List.copyOf(failures);
      tried = List.copyOf(tried);
    }

    /** The failures that are worth reporting, root causes first. */
    List<RunReport.FailureNote> notes() {
      Unmended reasons = new Unmended(tried);
      return RootCauses.select(failures, REMAINING).stream()
          .map(failure -> note(failure, reasons.why(failure)))
          .toList();
    }

    private RunReport.FailureNote note(Failure failure, String why) {
      String place = failure.location().map(Location::toString).orElse("");
      return new RunReport.FailureNote(
          failure.kind(), place, line(failure), Drawing.of(failure, sources), why);
    }
  }

  /** The report of a run that did something. */
  RunReport ended(Work work, Usage usage, List<String> learned) {
    List<Fix> fixes = work.fixes();
    boolean green = work.outcome() instanceof Outcome.Green;
    return new RunReport(
        RunReport.SCHEMA,
        work.outcome().word(),
        work.outcome().reason(),
        runId,
        work.rounds(),
        false,
        work.patch(),
        green ? "maven" : "",
        new RunReport.ModelUse(usage.calls(), usage.inputTokens(), usage.outputTokens()),
        fixes.stream().flatMap(fix -> fix.sources().stream()).map(Report::use).distinct().toList(),
        fixes.stream().map(fix -> note(fix, green)).toList(),
        learned,
        counts(work.verdict()),
        targets,
        preexisting,
        work.flaky().stream().sorted().toList(),
        refused,
        warnings,
        work.left().notes(),
        List.copyOf(alternatives),
        gate,
        lane,
        sandbox,
        durations.milliseconds());
  }

  /** A failure with its place, in one line. */
  static String sentence(Failure failure) {
    return failure.location().map(place -> place + ": ").orElse("") + line(failure);
  }

  /** The first lines of what a failure says, as one. */
  private static String line(Failure failure) {
    return String.join(" ", failure.message().lines().map(String::strip).limit(3).toList());
  }

  private static RunReport.PatternUse use(Fix.Source source) {
    return new RunReport.PatternUse(
        source.patternId(), source.origin(), source.licence(), source.score());
  }

  /** What a rule is sure of is not verified before a build has passed with it. */
  private static RunReport.FixNote note(Fix fix, boolean green) {
    boolean unproved = fix.standing() == Standing.VERIFIED && !green;
    String standing = unproved ? "unverified" : fix.standing().name().toLowerCase(Locale.ROOT);
    return new RunReport.FixNote(fix.rung(), fix.code(), fix.why(), standing, fix.caution());
  }

  private static RunReport.TestCounts counts(Optional<Verdict> verdict) {
    return verdict
        .map(
            each ->
                new RunReport.TestCounts(
                    each.passed().size() + each.failing().size(),
                    each.failing().size(),
                    each.skipped().size()))
        .orElse(new RunReport.TestCounts(0, 0, 0));
  }
}
