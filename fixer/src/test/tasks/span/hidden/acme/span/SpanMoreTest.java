package acme.span;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SpanMoreTest {
  @Test
  void more() {
    assertTrue(Span.of(-3, 3).contains(0));
    assertFalse(Span.of(0, 1).overlaps(Span.of(2, 3)));
    assertEquals(7, Span.of(2, 7).high());
  }

}
