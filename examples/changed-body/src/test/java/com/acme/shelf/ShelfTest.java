package com.acme.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {
  @Test
  void keepsItsBooksInOrder() {
    Shelf shelf = new Shelf();
    shelf.add("atlas");
    shelf.add("bestiary");

    assertEquals(List.of("atlas", "bestiary"), shelf.books());
  }

  @Test
  void walkingToTheRightComesRoundToTheFirstSlot() {
    assertEquals(0, Shelf.slot(0, 7));
    assertEquals(6, Shelf.slot(6, 7));
    assertEquals(0, Shelf.slot(7, 7));
    assertEquals(3, Shelf.slot(45, 7));
  }

  @Test
  void walkingToTheLeftComesRoundToTheLastSlot() {
    assertEquals(6, Shelf.slot(-1, 7));
    assertEquals(0, Shelf.slot(-7, 7));
    assertEquals(4, Shelf.slot(-45, 7));
    assertEquals(1, Shelf.slot(-29, 10));
  }

  @Test
  void thereIsNoShelfWithoutSlots() {
    assertThrows(ArithmeticException.class, () -> Shelf.slot(3, 0));
  }
}
