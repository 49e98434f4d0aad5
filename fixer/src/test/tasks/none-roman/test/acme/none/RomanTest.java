package acme.none;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class RomanTest {
  @Test
  void numbers() {
    assertEquals(1, Roman.value("I"));
    assertEquals(4, Roman.value("IV"));
    assertEquals(9, Roman.value("IX"));
    assertEquals(40, Roman.value("XL"));
    assertEquals(1994, Roman.value("MCMXCIV"));
    assertEquals(58, Roman.value("LVIII"));
    assertEquals(3, Roman.value("III"));
    assertThrows(IllegalArgumentException.class, () -> Roman.value("A"));
  }

}
