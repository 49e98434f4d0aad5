package acme.stats;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class RunningMoreTest {
  @Test
  void more() {
    Running r = new Running();
    r.add(1);
    r.add(2);
    assertEquals(1.5, r.mean(), 1e-9);
    assertEquals(1.0, r.min(), 1e-9);
  }

}
