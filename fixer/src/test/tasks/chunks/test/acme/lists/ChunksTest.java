package acme.lists;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ChunksTest {
  @Test
  void cutsIntoPieces() {
    assertEquals(List.of(List.of(1, 2), List.of(3, 4), List.of(5)), Chunks.of(2, List.of(1, 2, 3, 4, 5)));
    assertEquals(List.of(List.of("a", "b", "c")), Chunks.of(5, List.of("a", "b", "c")));
    assertEquals(List.of(), Chunks.of(3, List.of()));
    assertEquals(List.of(List.of("x"), List.of("y")), Chunks.of(1, List.of("x", "y")));
  }

  @Test
  void refuses() {
    assertThrows(IllegalArgumentException.class, () -> Chunks.of(0, List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> Chunks.of(-2, List.of(1)));
  }

  @Test
  void sizes() {
    assertEquals(4, Chunks.of(3, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).size());
    assertEquals(List.of(10), Chunks.of(3, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).get(3));
  }

}
