package acme.stats;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class RunningTest {
  @Test
  void follows() {
    Running r = new Running();
    r.add(2);
    r.add(4);
    r.add(9);
    assertEquals(3, r.count());
    assertEquals(5.0, r.mean(), 1e-9);
    assertEquals(2.0, r.min(), 1e-9);
    assertEquals(9.0, r.max(), 1e-9);
    assertEquals(15.0, r.sum(), 1e-9);
  }

  @Test
  void one() {
    Running r = new Running();
    r.add(-1.5);
    assertEquals(-1.5, r.mean(), 1e-9);
    assertEquals(1, r.count());
    assertEquals(-1.5, r.max(), 1e-9);
    assertEquals(0, new Running().count());
  }

}
