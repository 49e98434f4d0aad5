package com.acme.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The labels on the shelves of a depot: little room, and numbers that must line up. */
class LabelsTest {
  @Test
  void aNameThatFitsIsPrintedAsItIs() {
    assertEquals("Elderflower", Labels.clip(20, "Elderflower"));
    assertEquals("Elderflower", Labels.clip(11, "Elderflower"));
    assertEquals("", Labels.clip(10, ""));
  }

  @Test
  void aLongNameIsAbbreviatedAndEndsInAnEllipsis() {
    assertEquals("Elderf...", Labels.clip(9, "Elderflower"));
    assertEquals("E...", Labels.clip(4, "Elderflower"));
  }

  @Test
  void anEllipsisAloneIsNoLabel() {
    assertThrows(IllegalArgumentException.class, () -> Labels.clip(3, "Elderflower"));
  }

  @Test
  void anArticleNumberIsPaddedOnTheLeft() {
    assertEquals("00427", Labels.articleNumber('0', "427", 5));
    assertEquals("**7", Labels.articleNumber('*', "7", 3));
    assertEquals("000", Labels.articleNumber('0', "", 3));
  }

  @Test
  void aLongArticleNumberKeepsAllItsDigits() {
    assertEquals("123456", Labels.articleNumber('0', "123456", 5));
    assertEquals("12", Labels.articleNumber('0', "12", -1));
  }

  @Test
  void noNameIsNoLabel() {
    assertNull(Labels.clip(10, null));
  }

  @Test
  void noArticleNumberStaysNone() {
    assertNull(Labels.articleNumber('0', null, 5));
  }
}
