package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PileTest {
  private Pile pile;

  @BeforeEach
  void start() {
    pile = new Pile(2);
  }

  @Test
  void isEmptyAtFirst() {
    assertEquals(0, pile.height());
    assertThrows(NoSuchElementException.class, () -> pile.take());
  }

  @Nested
  class WithOnePlate {
    @BeforeEach
    void put() {
      pile.put("blue");
    }

    @Test
    void givesItBack() {
      assertEquals("blue", pile.take());
    }

    @Nested
    class AndOneMore {
      @BeforeEach
      void putMore() {
        pile.put("white");
      }

      @Test
      void givesTheLastOneFirst() {
        assertEquals("white", pile.take());
        assertEquals("blue", pile.take());
      }

      @Test
      void isFull() {
        assertThrows(IllegalStateException.class, () -> pile.put("red"));
      }
    }

    @Disabled("plates do not break yet")
    @Test
    void breaks() {
      assertEquals(1, pile.height() + 1);
    }
  }

  @Disabled("there is no other kind of pile")
  @Nested
  class Lying {
    @Test
    void isFlat() {
      assertEquals(7, pile.height());
    }
  }
}
