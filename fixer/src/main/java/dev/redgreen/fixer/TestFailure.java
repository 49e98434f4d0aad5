package dev.redgreen.fixer;

import java.util.List;
import java.util.Optional;

/**
 * A test that ran and did not pass.
 *
 * @param test the test
 * @param exception binary name of what was thrown
 * @param message its message; empty if there is none
 * @param expected what the assertion wanted, where the message says it
 * @param actual what it got, where the message says it
 * @param stack frames of the project's own code, innermost first, as {@code
 *     a.b.C.method(File.java:12)}
 * @param location where in the project's sources it was thrown, or the test's line
 */
public record TestFailure(
    TestId test,
    String exception,
    String message,
    Optional<String> expected,
    Optional<String> actual,
    List<String> stack,
    Optional<Location> location)
    implements Failure {

  public TestFailure {
    stack = List.copyOf(stack);
  }

  /** Whether the test saw a result that it did not expect, rather than broke down. */
  public boolean isAssertion() {
    return exception.endsWith("AssertionError")
        || exception.endsWith("AssertionFailedError")
        || exception.endsWith("ComparisonFailure")
        || exception.endsWith("MultipleFailuresError");
  }

  @Override
  public String kind() {
    return "test." + exception.substring(exception.lastIndexOf('.') + 1);
  }

  @Override
  public String fingerprint() {
    String values =
        expected.map(wanted -> wanted + "≠" + actual.orElse("")).orElse(firstLine(message));
    return kind() + "|" + test + "|" + values.replaceAll("@[0-9a-f]{4,}", "@");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
