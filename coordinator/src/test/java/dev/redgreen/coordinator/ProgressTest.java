package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.Progress.Trend;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final Progress progress = new Progress();

  @Test
  void newFailuresAreAnAdvance() {
    assertEquals(Trend.ADVANCING, progress.add(failing("a")));
    assertEquals(Trend.ADVANCING, progress.add(failing("b")));
    assertEquals("", progress.description());
  }

  @Test
  void theSameFailuresTwiceInARowStall() {
    progress.add(failing("a"));
    assertEquals(Trend.STALLED, progress.add(failing("a")));
    assertEquals("round 2 failed exactly as round 1", progress.description());
  }

  @Test
  void failuresThatComeBackLaterCycle() {
    progress.add(failing("a", "b"));
    progress.add(failing("c"));
    assertEquals(Trend.CYCLING, progress.add(failing("b", "a")), "the order does not matter");
    assertEquals("cycles between rounds 1 and 3", progress.description());
  }

  @Test
  void aFreshStartForgets() {
    progress.add(failing("a"));
    progress.restart();
    assertEquals(Trend.ADVANCING, progress.add(failing("a")));
  }

  private static List<Failure> failing(String... codes) {
    return List.of(codes).stream()
        .map(code -> (Failure) new BuildFailure(code, "", false, Optional.empty()))
        .toList();
  }
}
