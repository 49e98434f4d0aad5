package com.acme.till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReceiptTest {
  private final Receipt receipt = new Receipt().add("apples", 3, 45).add("bread", 1, 320);

  @Test
  void theTotalIsPiecesTimesPrice() {
    assertEquals(455, receipt.total());
  }

  @Test
  void anEmptyReceiptCostsNothing() {
    assertEquals(0, new Receipt().total());
  }

  @Test
  void articlesAreListedInOrder() {
    assertEquals("apples, bread", receipt.articles());
  }
}
