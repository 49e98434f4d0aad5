package acme.bits;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class BitsMoreTest {
  @Test
  void more() {
    assertEquals("11001", Bits.inBaseTwo(25));
    assertEquals(31, Bits.ones(Integer.MAX_VALUE));
  }

}
