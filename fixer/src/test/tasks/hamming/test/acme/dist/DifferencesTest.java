package acme.dist;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  @Test
  void countsDifferingPlaces() {
    assertEquals(0, Differences.between("", ""));
    assertEquals(1, Differences.between("pappa", "pappy"));
    assertEquals(3, Differences.between("karolin", "kathrin"));
    assertEquals(5, Differences.between("ATCGA", "TAGCT"));
    assertEquals(2, Differences.between("ab", "ba"));
  }

  @Test
  void refusesOtherLengths() {
    assertThrows(IllegalArgumentException.class, () -> Differences.between("a", "ab"));
    assertThrows(IllegalArgumentException.class, () -> Differences.between("abc", ""));
    assertThrows(IllegalArgumentException.class, () -> Differences.between(null, "a"));
  }

}
