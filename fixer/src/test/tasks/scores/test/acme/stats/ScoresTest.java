package acme.stats;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void middle() {
    assertEquals(2.0, new Scores(3, 1, 2).median(), 1e-9);
    assertEquals(2.5, new Scores(1, 2, 3, 4).median(), 1e-9);
    assertEquals(7.0, new Scores(7).median(), 1e-9);
    assertEquals(5.0, new Scores(100, 5, 1).median(), 1e-9);
    assertEquals(3.0, new Scores(9, 1, 3, 3, 2).median(), 1e-9);
  }

  @Test
  void sum() {
    assertEquals(6.0, new Scores(3, 1, 2).total(), 1e-9);
    assertEquals(0.0, new Scores().total(), 1e-9);
    assertEquals(10.5, new Scores(10, 0.5).total(), 1e-9);
  }

}
