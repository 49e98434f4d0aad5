package acme.ring;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void keepsTheNewest() {
    Recent<String> r = new Recent<>(2);
    assertEquals(0, r.size());
    r.add("a");
    r.add("b");
    r.add("c");
    assertEquals(2, r.size());
    assertFalse(r.contains("a"));
    assertTrue(r.contains("b"));
    assertEquals("b", r.oldest());
  }

  @Test
  void refuses() {
    assertThrows(IllegalArgumentException.class, () -> new Recent<String>(0));
    Recent<Integer> r = new Recent<>(3);
    r.add(1);
    r.add(2);
    assertEquals(1, r.oldest());
    assertEquals(2, r.size());
    assertEquals(1, r.oldest());
  }

}
