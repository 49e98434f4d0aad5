package acme.lists;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ChunksMoreTest {
  @Test
  void more() {
    assertEquals(List.of(List.of('a', 'b', 'c'), List.of('d')), Chunks.of(3, List.of('a', 'b', 'c', 'd')));
  }

}
