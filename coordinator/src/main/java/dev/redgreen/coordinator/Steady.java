package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A verdict, and its failed tests that passed when they were run once more.
 *
 * @param flaky those tests
 */
record Steady(Verdict verdict, Set<String> flaky) {
  Steady {
    flaky = Set.copyOf(flaky);
  }

  /** Maven's word on the worktree as it is. */
  static Steady of(UserBuild build, Durations durations, Consumer<RunEvent> events) {
    Verdict verdict = durations.time("maven.baseline", () -> build.run(List.of()));
    List<TestId> failed = verdict.failing().stream().map(TestFailure::test).distinct().toList();
    if (failed.isEmpty() || verdict.environment().isPresent()) {
      return new Steady(verdict, Set.of());
    }
    events.accept(new RunEvent.StageStarted("maven", "the failed tests once more"));
    Verdict again = durations.time("maven.baseline", () -> build.run(failed));
    Set<String> flaky = new LinkedHashSet<>();
    failed.stream()
        .filter(test -> again.passed().contains(test))
        .forEach(test -> flaky.add(test.toString()));
    return new Steady(verdict, flaky);
  }

  /** Whether nothing but flaky tests failed. */
  boolean passes() {
    return passes(verdict, flaky);
  }

  /** Whether a verdict has nothing but tests that are known to be flaky. */
  static boolean passes(Verdict verdict, Set<String> flaky) {
    return verdict.exit() == 0
        && verdict.problems().isEmpty()
        && verdict.failing().stream().allMatch(test -> flaky.contains(test.test().toString()));
  }

  /** Whether a test passed only when it was run again, by us or by the build. */
  boolean flips() {
    return !flaky.isEmpty() || !verdict.flaky().isEmpty();
  }

  /** What keeps Maven from judging on this machine. */
  Optional<Outcome> trouble() {
    return verdict
        .environment()
        .map(
            failure ->
                new Outcome.EnvironmentBroken("Maven cannot build here: " + failure.message()));
  }

  /** The first thing that is wrong, in few words. */
  String first() {
    return verdict.failures().stream()
        .filter(failure -> !isFlaky(failure))
        .findFirst()
        .map(Report::sentence)
        .orElse("the build fails without naming a reason");
  }

  private boolean isFlaky(Failure failure) {
    return failure instanceof TestFailure test && flaky.contains(test.test().toString());
  }
}
