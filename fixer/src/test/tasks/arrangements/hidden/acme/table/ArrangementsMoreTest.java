package acme.table;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ArrangementsMoreTest {
  @Test
  void more() {
    assertEquals(120L, Arrangements.of(5));
    assertEquals(479001600L, Arrangements.of(12));
    assertThrows(ArithmeticException.class, () -> Arrangements.of(40));
  }
}
