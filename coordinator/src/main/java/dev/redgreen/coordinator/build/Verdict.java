package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of Maven said.
 *
 * @param stage the part of the build that decided
 * @param exit Maven's exit code, 0 also where tests failed; negative if it was killed
 * @param passed tests that ran and passed, in any module, in the order of the build
 * @param failing tests that ran and did not pass
 * @param skipped tests that were skipped
 * @param flaky tests that passed only when the build ran them again; they are also passed
 * @param problems everything that is not a test: compile errors, Maven's own failures
 * @param modules the tests of each module that ran some
 * @param log what Maven printed, the middle left out where it was very long
 * @param duration wall time of all starts of Maven that it took
 */
public record Verdict(
    Stage stage,
    int exit,
    Set<TestId> passed,
    List<TestFailure> failing,
    Set<TestId> skipped,
    Set<TestId> flaky,
    List<Failure> problems,
    List<ModuleTests> modules,
    String log,
    Duration duration) {

  /** What a build would say that has no test to run and nothing else to complain of. */
  public static final Verdict NOTHING =
      new Verdict(
          Stage.TEST,
          0,
          Set.of(),
          List.of(),
          Set.of(),
          Set.of(),
          List.of(),
          List.of(),
          "",
          Duration.ZERO);

  public Verdict {
    passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
    failing = List.copyOf(failing);
    skipped = Set.copyOf(skipped);
    flaky = Set.copyOf(flaky);
    problems = List.copyOf(problems);
    modules = List.copyOf(modules);
  }

  /**
   * The tests of one module.
   *
   * @param module directory of the module, relative to the root
   */
  public record ModuleTests(
      Path module, Set<TestId> passed, List<TestFailure> failing, Set<TestId> skipped) {
    public ModuleTests {
      passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
      failing = List.copyOf(failing);
      skipped = Set.copyOf(skipped);
    }
  }

  /** This verdict with other problems. */
  public Verdict with(List<Failure> others) {
    return new Verdict(
        stage, exit, passed, failing, skipped, flaky, others, modules, log, duration);
  }

  /** Whether some test passed, none failed and nothing else went wrong. */
  public boolean green() {
    return exit == 0 && problems.isEmpty() && failing.isEmpty() && !passed.isEmpty();
  }

  /** Whether any test ran to its end. */
  public boolean ranTests() {
    return !passed.isEmpty() || !failing.isEmpty();
  }

  /** Everything that went wrong, problems before tests. */
  public List<Failure> failures() {
    List<Failure> all = new ArrayList<>(problems);
    all.addAll(failing);
    return all;
  }

  /** The trouble of the machine that kept Maven from judging; empty if it judged. */
  public Optional<BuildFailure> environment() {
    return problems.stream()
        .filter(BuildFailure.class::isInstance)
        .map(BuildFailure.class::cast)
        .filter(BuildFailure::environment)
        .findFirst();
  }

  /** Wall time in milliseconds. */
  public long ms() {
    return duration.toMillis();
  }
}
