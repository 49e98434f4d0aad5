package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.TestId;
import java.util.List;
import java.util.Set;

/**
 * One call of a demanded member in a test.
 *
 * @param tests the tests that it speaks in
 * @param arguments source of the arguments, local variables replaced by their values
 * @param closed whether the arguments mean the same outside their test
 * @param expectation what is said of the value
 */
public record Example(
    Set<TestId> tests, List<String> arguments, boolean closed, Expectation expectation) {
  public Example {
    tests = Set.copyOf(tests);
    arguments = List.copyOf(arguments);
  }
}
