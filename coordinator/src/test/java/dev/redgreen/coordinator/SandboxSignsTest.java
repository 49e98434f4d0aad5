package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.build.Stage;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A failure is the sandbox's only if it looks so and is gone outside. */
class SandboxSignsTest {
  private static final TestId TEST = new TestId("p.NetTest", "asks");
  private final List<TestId> outside = new ArrayList<>();

  private static Verdict verdict(List<TestFailure> failing) {
    return new Verdict(
        Stage.OTHER,
        0,
        Set.of(TEST),
        failing,
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        "",
        Duration.ZERO);
  }

  private static TestFailure failure(String exception, String message) {
    return new TestFailure(
        TEST, exception, message, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  private Optional<Failure> problem(List<TestFailure> inside, List<TestFailure> free) {
    return SandboxSigns.problem(
        verdict(inside),
        tests -> {
          outside.addAll(tests);
          return Optional.of(verdict(free));
        });
  }

  @Test
  void whatPassesOutsideIsNamed() {
    TestFailure unknown = failure("java.net.UnknownHostException", "db.acme.test");
    String message = problem(List.of(unknown), List.of()).orElseThrow().message();
    assertTrue(message.contains("p.NetTest#asks passes only outside"), message);
    assertTrue(message.contains("--sandbox off"), message);
    assertEquals(List.of(TEST), outside);
  }

  @Test
  void whatFailsOutsideTooIsTheProjects() {
    TestFailure unknown = failure("java.net.UnknownHostException", "db.acme.test");
    assertEquals(Optional.empty(), problem(List.of(unknown), List.of(unknown)));
  }

  @Test
  void anOrdinaryFailureIsNotRunAgain() {
    TestFailure wrong = failure("org.opentest4j.AssertionFailedError", "expected: <1>");
    TestFailure unknown = failure("java.net.UnknownHostException", "db.acme.test");
    assertEquals(Optional.empty(), problem(List.of(wrong, unknown), List.of()));
    assertEquals(List.of(), outside);
  }
}
