package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BaselineTest {
  private static final TestId OLD = TestId.parse("a.OldTest#works");
  private static final TestId OTHER_RED = TestId.parse("a.OtherTest#red");
  private static final TestId TARGET = TestId.parse("a.NewTest#wanted");
  private static final List<TestId> TARGETS = List.of(new TestId("a.NewTest", ""));

  private final Baseline baseline =
      Baseline.of(
          Set.of(OLD), List.of(failure(OTHER_RED, "expected 1")), List.of("B.java"), TARGETS);

  @Test
  void whatWasRedIsNamed() {
    assertEquals(List.of("B.java", "a.OtherTest#red: expected 1"), baseline.preexisting());
  }

  @Test
  void targetsPassAndTheRestIsAsBefore() {
    assertEquals(
        List.of(),
        codes(
            baseline.broken(
                TARGETS, Set.of(OLD, TARGET), List.of(failure(OTHER_RED, "expected 1")))));
  }

  @Test
  void anotherFailureOfARedTestIsNotTheSame() {
    assertEquals(
        List.of("test.AssertionError"),
        codes(baseline.broken(TARGETS, Set.of(OLD, TARGET), List.of(failure(OTHER_RED, "other")))));
  }

  @Test
  void aTestThatPassedMustPass() {
    assertEquals(
        List.of("test.AssertionError"),
        codes(baseline.broken(TARGETS, Set.of(TARGET), List.of(failure(OLD, "broken now")))));
  }

  @Test
  void aTestThatPassedMustRun() {
    assertEquals(
        List.of(Baseline.VANISHED), codes(baseline.broken(TARGETS, Set.of(TARGET), List.of())));
  }

  @Test
  void aTargetThatDidNotRunIsNeverGreen() {
    assertEquals(
        List.of(Baseline.NOT_EXECUTED), codes(baseline.broken(TARGETS, Set.of(OLD), List.of())));
  }

  @Test
  void failuresOfTargetsComeFirst() {
    List<Failure> broken =
        baseline.broken(
            TARGETS, Set.of(), List.of(failure(OLD, "broken now"), failure(TARGET, "not yet")));
    assertEquals(TARGET, ((TestFailure) broken.get(0)).test());
  }

  private static List<String> codes(List<Failure> failures) {
    return failures.stream().map(Failure::kind).toList();
  }

  private static TestFailure failure(TestId test, String message) {
    return new TestFailure(
        test,
        "java.lang.AssertionError",
        message,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
