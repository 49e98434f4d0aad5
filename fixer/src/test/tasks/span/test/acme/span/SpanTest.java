package acme.span;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void holds() {
    assertTrue(Span.of(1, 5).contains(1));
    assertTrue(Span.of(1, 5).contains(5));
    assertFalse(Span.of(1, 5).contains(6));
    assertFalse(Span.of(1, 5).contains(0));
    assertTrue(Span.of(5, 1).contains(3));
  }

  @Test
  void overlaps() {
    assertTrue(Span.of(1, 5).overlaps(Span.of(5, 9)));
    assertFalse(Span.of(1, 5).overlaps(Span.of(6, 9)));
    assertTrue(Span.of(1, 10).overlaps(Span.of(2, 3)));
  }

  @Test
  void ends() {
    assertEquals(1, Span.of(5, 1).low());
    assertEquals(5, Span.of(5, 1).high());
  }

}
