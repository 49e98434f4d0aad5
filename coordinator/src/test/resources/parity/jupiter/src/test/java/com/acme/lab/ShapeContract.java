package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ShapeContract {
  abstract Shape shape(int area);

  @Test
  void hasItsArea() {
    assertEquals(9, shape(9).area());
  }

  @Test
  void growsBySquares() {
    assertEquals(36, shape(9).grown(2).area());
  }

  @Nested
  class Compared {
    @Test
    void isSmallerThanALargerOne() {
      assertTrue(shape(4).compareTo(shape(9)) < 0);
    }
  }
}
