package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan that compiled, and what the tests said.
 *
 * @param prepared the plan
 * @param number what the facade picks it by
 * @param rank how many plans of its slot were tried before it, itself included
 * @param classes its class files by binary name
 * @param passed tests that passed
 * @param failures tests that did not
 */
public record Tried(
    PreparedPlan prepared,
    int number,
    int rank,
    Map<String, byte[]> classes,
    Set<TestId> passed,
    List<TestFailure> failures) {

  /** Whether every test passed. */
  public boolean isGreen() {
    return failures.isEmpty() && !passed.isEmpty();
  }
}
