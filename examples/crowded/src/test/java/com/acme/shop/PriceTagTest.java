package com.acme.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The target: the class does not exist yet. */
class PriceTagTest {
  @Test
  void showsEurosAndCents() {
    assertEquals("3.50 EUR", PriceTag.text(350));
    assertEquals("0.05 EUR", PriceTag.text(5));
    assertEquals("12.00 EUR", PriceTag.text(1200));
  }

  @Test
  void groupsThousands() {
    assertEquals("1'234.00 EUR", PriceTag.text(123400));
    assertEquals("9'876'543.21 EUR", PriceTag.text(987654321));
  }

  @Test
  void showsWhatIsOwed() {
    assertEquals("-3.50 EUR", PriceTag.text(-350));
  }
}
