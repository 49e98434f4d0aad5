package acme.none;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class TaxTest {
  @Test
  void steps() {
    assertEquals(0, Tax.on(1000));
    assertEquals(0, Tax.on(9000));
    assertEquals(150, Tax.on(10000));
    assertEquals(1650, Tax.on(20000));
    assertEquals(0, Tax.on(0));
    assertEquals(15, Tax.on(9100));
    assertEquals(900, Tax.on(15000));
    assertThrows(IllegalArgumentException.class, () -> Tax.on(-1));
  }

}
