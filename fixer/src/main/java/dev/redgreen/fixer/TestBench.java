package dev.redgreen.fixer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs tests on compiled classes in a child process, each call in a fresh class loader. Its answer
 * orders and discards candidates; it is never the verdict.
 */
public interface TestBench {

  /**
   * Runs tests.
   *
   * @param classes class files by binary name, main and test together; they hide those of the
   *     module's own output directories
   * @param tests what to run
   * @param deadline for the whole call; tests that do not finish are failures
   */
  Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline);

  /** What the tests of the last run printed; empty if that is not known. */
  default String output() {
    return "";
  }

  /**
   * What a run of tests showed.
   *
   * @param passed tests that ran and passed; a parameterised test counts once, if all of it passed
   * @param failures one per test that did not pass
   * @param skipped tests that were skipped or disabled
   * @param trouble why the tests could not be run at all, as one sentence; empty if they were
   */
  record Report(
      List<TestId> passed, List<TestFailure> failures, List<TestId> skipped, String trouble) {
    public Report {
      passed = List.copyOf(passed);
      failures = List.copyOf(failures);
      skipped = List.copyOf(skipped);
    }

    /** Whether something ran and everything that ran passed. */
    public boolean green() {
      return trouble.isEmpty() && failures.isEmpty() && !passed.isEmpty();
    }
  }

  /** Files that a run reads beside classes: resource directories, in class path order. */
  List<Path> resources();
}
