package acme.table;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ArrangementsTest {
  @Test
  void factorialOfTheGuests() {
    assertEquals(1L, Arrangements.of(0));
    assertEquals(1L, Arrangements.of(1));
    assertEquals(6L, Arrangements.of(3));
    assertEquals(3628800L, Arrangements.of(10));
    assertEquals(2432902008176640000L, Arrangements.of(20));
  }

  @Test
  void refusesLessThanNobody() {
    assertThrows(IllegalArgumentException.class, () -> Arrangements.of(-1));
  }

  @Test
  void refusesWhatALongCannotHold() {
    assertThrows(ArithmeticException.class, () -> Arrangements.of(21));
  }
}
