package dev.redgreen.coordinator;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Maven said of the snapshot, and the rule that a later run is held against: the targets pass,
 * what passed still passes, and every other failure is one that was there before.
 *
 * @param passed tests that passed, in the order of the build
 * @param fingerprints fingerprints of the failures
 * @param preexisting what was red and is not the target, one line each
 */
public record Baseline(Set<TestId> passed, Set<String> fingerprints, List<String> preexisting) {
  /** Code of a failure that says a test did not run any more. */
  public static final String VANISHED = "gate.test-vanished";

  /** Code of a failure that says a target was not executed. */
  public static final String NOT_EXECUTED = "gate.target-not-executed";

  public Baseline {
    passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
    fingerprints = Set.copyOf(fingerprints);
    preexisting = List.copyOf(preexisting);
  }

  /** The baseline that a run of the snapshot makes, given the targets. */
  public static Baseline of(
      Set<TestId> passed, List<TestFailure> failures, List<String> leftOut, List<TestId> targets) {
    Set<String> fingerprints = new HashSet<>();
    Set<String> lines = new TreeSet<>();
    for (TestFailure failure : failures) {
      fingerprints.add(failure.fingerprint());
      if (!targeted(targets, failure.test())) {
        lines.add(failure.test() + ": " + failure.message().lines().findFirst().orElse("fails"));
      }
    }
    lines.addAll(leftOut);
    return new Baseline(passed, fingerprints, List.copyOf(lines));
  }

  /** What keeps a later run from being green, targets first; nothing if it is green. */
  public List<Failure> broken(
      List<TestId> targets, Set<TestId> nowPassed, List<TestFailure> nowFailing) {
    List<Failure> broken = new ArrayList<>();
    for (TestFailure failure : nowFailing) {
      if (targeted(targets, failure.test())) {
        broken.add(0, failure);
      } else if (!fingerprints.contains(failure.fingerprint())) {
        broken.add(failure);
      }
    }
    Set<TestId> executed = new HashSet<>(nowPassed);
    nowFailing.forEach(failure -> executed.add(failure.test()));
    for (TestId target : targets) {
      if (executed.stream().noneMatch(target::covers)) {
        broken.add(missing(NOT_EXECUTED, target + " was not executed: no test, no verdict"));
      }
    }
    for (TestId test : passed) {
      if (!executed.contains(test)) {
        broken.add(missing(VANISHED, test + " passed before and did not run any more"));
      }
    }
    return broken;
  }

  private static Failure missing(String code, String message) {
    return new BuildFailure(code, message, false, Optional.empty());
  }

  /** Whether a test is one of the targets or belongs to one. */
  public static boolean targeted(List<TestId> targets, TestId test) {
    return targets.stream().anyMatch(target -> target.covers(test));
  }
}
