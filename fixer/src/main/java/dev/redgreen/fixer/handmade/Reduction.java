package dev.redgreen.fixer.handmade;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes away the edits of a repair that it does without, by delta debugging: halves, quarters, and
 * so on to single edits are left out as long as the rest compiles and passes as many of the
 * targeted tests as all of them.
 *
 * <p>Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002.
 */
final class Reduction {
  private static final int MOST_TRIALS = 60;
  private static final Duration TESTS = Duration.ofSeconds(20);

  private final Attempt attempt;
  private int trials;

  Reduction(Attempt attempt) {
    this.attempt = attempt;
  }

  /** The edits that are needed; all of them if they do not compile together. */
  List<Edit> of(List<Edit> all) {
    Result whole = result(all);
    if (!whole.compiles) {
      return all;
    }
    List<Edit> kept = all;
    for (int size = Math.max(1, all.size() / 2); size >= 1; size /= 2) {
      kept = without(kept, size, whole);
    }
    return kept;
  }

  /** One pass that tries to leave out each run of so many edits. */
  private List<Edit> without(List<Edit> edits, int size, Result whole) {
    List<Edit> kept = new ArrayList<>(edits);
    for (int start = edits.size() - size; start > -size; start -= size) {
      List<Edit> run = edits.subList(Math.max(0, start), start + size);
      List<Edit> fewer = new ArrayList<>(kept);
      fewer.removeAll(run);
      if (!fewer.isEmpty() && affordable() && result(fewer).equals(whole)) {
        kept = fewer;
      }
    }
    return kept;
  }

  private boolean affordable() {
    return ++trials <= MOST_TRIALS && Instant.now().isBefore(attempt.deadline());
  }

  /**
   * What some edits come to.
   *
   * @param passed targeted tests that pass; none where no test can be run in memory
   */
  private record Result(boolean compiles, Set<TestId> passed) {}

  private Result result(List<Edit> edits) {
    SourceTree.Compilation compiled = attempt.tree().with(Patch.of(edits)).compile();
    boolean runs = compiled.ok() && !attempt.task().targets().isEmpty();
    return new Result(compiled.ok(), runs ? passed(compiled) : Set.of());
  }

  private Set<TestId> passed(SourceTree.Compilation compiled) {
    TestBench.Report report =
        attempt.bench().run(compiled.classes(), attempt.task().targets(), TESTS);
    return new HashSet<>(report.passed());
  }
}
