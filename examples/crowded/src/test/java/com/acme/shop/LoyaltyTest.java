package com.acme.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Does not compile: a colleague has written this test and not yet the class. */
class LoyaltyTest {
  @Test
  void onePointForEveryEuro() {
    assertEquals(12, LoyaltyCard.of("ada").points(1299));
  }
}
