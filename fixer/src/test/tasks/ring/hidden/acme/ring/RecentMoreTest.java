package acme.ring;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class RecentMoreTest {
  @Test
  void more() {
    Recent<Integer> r = new Recent<>(1);
    r.add(1);
    r.add(5);
    assertEquals(5, r.oldest());
    assertEquals(5, r.oldest());
    assertEquals(1, r.size());
  }

}
