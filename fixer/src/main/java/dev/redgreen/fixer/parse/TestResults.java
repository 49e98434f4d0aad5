package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;

/**
 * What test reports say. A parameterised test counts once: as failed if one of its rows failed, as
 * passed if a row passed and none failed.
 *
 * @param passed tests that passed, each once, in the order in which their classes ended
 * @param failures what failed; several rows of one test may fail in several ways
 * @param skipped tests that were skipped or disabled, each once
 * @param flaky tests that passed only when they were run again; they are also in {@code passed}
 * @param unreadable reports that could not be read to the end
 */
public record TestResults(
    List<TestId> passed,
    List<TestFailure> failures,
    List<TestId> skipped,
    List<TestId> flaky,
    List<Path> unreadable) {

  public TestResults {
    passed = List.copyOf(passed);
    failures = List.copyOf(failures);
    skipped = List.copyOf(skipped);
    flaky = List.copyOf(flaky);
    unreadable = List.copyOf(unreadable);
  }

  /** Tests that did not pass, each once. */
  public List<TestId> failed() {
    return failures.stream().map(TestFailure::test).distinct().toList();
  }

  /** Number of tests that ran to an end, skipped ones not counted. */
  public int run() {
    return passed.size() + failed().size();
  }
}
