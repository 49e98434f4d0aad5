package acme.time;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class YearsTest {
  @Test
  void everyFourth() {
    assertTrue(Years.hasLeapDay(2024));
    assertFalse(Years.hasLeapDay(2023));
    assertFalse(Years.hasLeapDay(1900));
    assertTrue(Years.hasLeapDay(2000));
    assertTrue(Years.hasLeapDay(1996));
    assertFalse(Years.hasLeapDay(2100));
    assertFalse(Years.hasLeapDay(2022));
    assertTrue(Years.hasLeapDay(1600));
  }

}
