package dev.redgreen.coordinator.lane;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.Collection;

/** What a lane's report says, as text to compare. */
final class Reports {
  private Reports() {}

  /** Names of tests in alphabetical order. */
  static String sorted(Collection<TestId> tests) {
    return tests.stream().map(TestId::toString).sorted().toList().toString();
  }

  /** The names of the tests that failed. */
  static String failed(Report report) {
    return sorted(report.failures().stream().map(TestFailure::test).toList());
  }

  /** What a failed test expected and got, {@code -} for what it does not say. */
  static String values(Report report, String test) {
    TestFailure failure =
        report.failures().stream()
            .filter(one -> one.test().toString().equals(test))
            .findFirst()
            .orElseThrow();
    return failure.expected().orElse("-") + " " + failure.actual().orElse("-");
  }
}
