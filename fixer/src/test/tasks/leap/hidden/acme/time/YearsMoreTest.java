package acme.time;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class YearsMoreTest {
  @Test
  void more() {
    assertFalse(Years.hasLeapDay(1700));
    assertTrue(Years.hasLeapDay(2400));
    assertFalse(Years.hasLeapDay(2001));
  }

}
