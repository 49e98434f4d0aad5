package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

interface OrderedContract<T extends Comparable<? super T>> {
  T small();

  T large();

  @Test
  default void isItsOwnEqual() {
    assertEquals(0, small().compareTo(small()));
  }

  @Test
  default void isAntisymmetric() {
    assertTrue(small().compareTo(large()) < 0);
    assertTrue(large().compareTo(small()) > 0);
  }
}
