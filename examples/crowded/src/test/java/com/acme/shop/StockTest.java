package com.acme.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** One test passes, one has been red for weeks: it belongs to someone else's work. */
class StockTest {
  @Test
  void countsWhatIsDeliveredAndSold() {
    Stock stock = new Stock();
    stock.deliver("soap", 10);
    stock.sell("soap", 3);

    assertEquals(7, stock.of("soap"));
  }

  @Test
  void nothingIsSoldThatIsNotThere() {
    assertThrows(IllegalStateException.class, () -> new Stock().sell("soap", 1));
  }
}
