package acme.lists;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class TallyMoreTest {
  @Test
  void more() {
    assertEquals(Map.of('a', 1, 'b', 4), Tally.of(List.of('b', 'a', 'b', 'b', 'b')));
  }

}
