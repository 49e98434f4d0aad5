package acme.lists;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void countsEachElement() {
    assertEquals(Map.of("a", 2, "b", 1), Tally.of(List.of("a", "b", "a")));
    assertEquals(Map.of(), Tally.of(List.of()));
    assertEquals(Map.of(7, 1), Tally.of(List.of(7)));
    assertEquals(Map.of("x", 3), Tally.of(List.of("x", "x", "x")));
    assertEquals(2, Tally.of(List.of(1, 2, 1)).get(1));
    assertEquals(1, Tally.of(List.of(1, 2, 1)).get(2));
    assertNull(Tally.of(List.of("q")).get("z"));
    assertEquals(3, Tally.of(List.of("p", "q", "r")).size());
  }

}
