package acme.math;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ChooseTest {
  @Test
  void countsSubsets() {
    assertEquals(10, Choose.from(5, 2));
    assertEquals(1, Choose.from(5, 0));
    assertEquals(1, Choose.from(5, 5));
    assertEquals(120, Choose.from(10, 3));
    assertEquals(5, Choose.from(5, 4));
    assertEquals(4950, Choose.from(100, 98));
  }

  @Test
  void refuses() {
    assertThrows(IllegalArgumentException.class, () -> Choose.from(3, 4));
    assertThrows(IllegalArgumentException.class, () -> Choose.from(-1, -2));
  }

}
