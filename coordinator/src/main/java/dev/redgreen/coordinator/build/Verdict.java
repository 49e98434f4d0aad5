package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Maven run said.
 *
 * @param exit exit code of Maven; -1 if it was killed at its deadline
 * @param passed tests that ran and passed
 * @param failing tests that ran and did not pass
 * @param skipped tests that were skipped
 * @param problems everything that is not a test: compile errors, Maven's own failures
 * @param log what Maven printed, the middle cut where it was very long
 * @param ms wall time
 */
public record Verdict(
    int exit,
    Set<TestId> passed,
    List<TestFailure> failing,
    Set<TestId> skipped,
    List<Failure> problems,
    String log,
    long ms) {

  public Verdict {
    passed = Set.copyOf(passed);
    failing = List.copyOf(failing);
    skipped = Set.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** The failure of the machine that kept Maven from judging; empty if it judged. */
  public Optional<BuildFailure> environment() {
    return problems.stream()
        .filter(problem -> problem instanceof BuildFailure failure && failure.environment())
        .map(BuildFailure.class::cast)
        .findFirst();
  }
}
