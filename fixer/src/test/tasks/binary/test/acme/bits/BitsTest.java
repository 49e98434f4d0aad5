package acme.bits;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class BitsTest {
  @Test
  void writesBaseTwo() {
    assertEquals("101", Bits.inBaseTwo(5));
    assertEquals("0", Bits.inBaseTwo(0));
    assertEquals("1111", Bits.inBaseTwo(15));
    assertEquals("10000", Bits.inBaseTwo(16));
  }

  @Test
  void countsOnes() {
    assertEquals(2, Bits.ones(5));
    assertEquals(0, Bits.ones(0));
    assertEquals(4, Bits.ones(15));
    assertEquals(1, Bits.ones(1024));
  }

}
