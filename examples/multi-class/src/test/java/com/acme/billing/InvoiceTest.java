package com.acme.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {
  private static final LineItem PAPER = new LineItem("paper", 3, Money.cents(499));
  private static final LineItem PENS = new LineItem("pens", 10, Money.cents(120));

  @Test
  void addsUpWhatItsLinesCost() {
    Invoice invoice = new Invoice(List.of(PAPER, PENS));

    assertEquals(Money.cents(2697), invoice.total());
  }

  @Test
  void anInvoiceWithoutLinesCostsNothing() {
    assertEquals(Money.cents(0), new Invoice(List.of()).total());
  }

  @Test
  void aLineCostsItsPriceTimesItsPieces() {
    assertEquals(Money.cents(1497), PAPER.total());
    assertEquals("paper", PAPER.article());
  }

  @Test
  void moneyIsPrintedWithTwoDecimals() {
    assertEquals("26.97", Money.cents(2697).toString());
    assertEquals("0.05", Money.cents(5).toString());
  }

  @Test
  void aLineNeedsAtLeastOnePiece() {
    assertThrows(IllegalArgumentException.class, () -> new LineItem("ink", 0, Money.cents(1)));
  }
}
