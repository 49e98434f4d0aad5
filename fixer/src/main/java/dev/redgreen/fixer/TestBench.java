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

  /** How many candidates can be run at once, at least 1. */
  default int width() {
    return 1;
  }

  /**
   * Runs tests on several candidates, as many at once as {@link #width} says.
   *
   * @param deadline for each of them
   * @return their reports in the order of the candidates
   */
  default List<Report> runEach(List<Work> candidates, Duration deadline) {
    return candidates.stream().map(each -> run(each.classes(), each.tests(), deadline)).toList();
  }

  /** What the tests of the last run printed; empty if that is not known. */
  default String output() {
    return "";
  }

  /**
   * A candidate and what is to be run on it.
   *
   * @param classes class files by binary name, as for {@link #run}
   */
  record Work(Map<String, byte[]> classes, List<TestId> tests) {
    public Work {
      tests = List.copyOf(tests);
    }
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
