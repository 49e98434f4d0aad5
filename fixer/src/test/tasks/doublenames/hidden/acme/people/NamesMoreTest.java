package acme.people;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class NamesMoreTest {
  @Test
  void more() {
    assertEquals("Eva-Maria", Names.capitalized("eva-maria"));
    assertEquals("Bo", Names.capitalized("bo"));
  }
}
