package acme.stats;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ScoresMoreTest {
  @Test
  void more() {
    assertEquals(20.0, new Scores(10, 20, 90).median(), 1e-9);
    assertEquals(15.0, new Scores(10, 20).median(), 1e-9);
  }

}
