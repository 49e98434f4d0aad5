package com.acme.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BillSplitTest {
  @Test
  void everyoneOwesTheSame() {
    assertEquals(List.of(500L, 500L, 500L), BillSplit.of(1500, 3));
  }

  @Test
  void noCentIsLostAndTheFirstPayTheOddOnes() {
    assertEquals(List.of(334L, 333L, 333L), BillSplit.of(1000, 3));
    assertEquals(List.of(1L, 1L, 0L, 0L), BillSplit.of(2, 4));
  }

  @Test
  void someoneMustPay() {
    assertThrows(IllegalArgumentException.class, () -> BillSplit.of(1000, 0));
  }
}
