package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupportedTest {
  private static int size(int least, Double... scores) {
    return Supported.of(List.of(scores), least, score -> score).size();
  }

  @Test
  void gapEndsTheAnswer() {
    assertEquals(3, size(0, 0.5, 0.4, 0.3, 0.1, 0.09));
    assertEquals(5, size(0, 0.5, 0.4, 0.3, 0.2, 0.1));
    assertEquals(1, size(0, 0.9, 0.2));
  }

  @Test
  void whatIsBelowTheFloorIsNotSupported() {
    assertEquals(2, size(0, 0.2, 0.1, 0.0, 0.0));
    assertEquals(0, size(0, 0.0, 0.0));
    assertEquals(0, size(0));
  }

  @Test
  void leastComesBackInAnyCase() {
    assertEquals(2, size(2, 0.9, 0.1, 0.01));
    assertEquals(3, size(3, 0.0, 0.0, 0.0, 0.0));
    assertEquals(1, size(5, 0.4));
    assertEquals(4, size(2, 0.9, 0.1, 0.09, 0.08));
  }
}
