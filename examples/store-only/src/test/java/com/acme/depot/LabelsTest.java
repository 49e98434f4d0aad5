package com.acme.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The labels on the shelves of a depot: numbers that line up, names that can be read aloud. */
class LabelsTest {
  @Test
  void anArticleNumberIsPaddedFromTheLeft() {
    assertEquals("00427", Labels.leftPadded('0', "427", 5));
    assertEquals("**7", Labels.leftPadded('*', "7", 3));
    assertEquals("000", Labels.leftPadded('0', "", 3));
  }

  @Test
  void aLongArticleNumberKeepsAllItsDigits() {
    assertEquals("123456", Labels.leftPadded('0', "123456", 5));
    assertEquals("12", Labels.leftPadded('0', "12", -1));
    assertNull(Labels.leftPadded('0', null, 5));
  }

  @Test
  void aTurnedCaseIsSeenAtOnce() {
    assertEquals("eLDERFLOWER 7", Labels.swappedCase("Elderflower 7"));
    assertEquals("", Labels.swappedCase(""));
    assertEquals("abcXYZ", Labels.swappedCase("ABCxyz"));
    assertNull(Labels.swappedCase(null));
  }

  @Test
  void onlyDigitsMakeANumber() {
    assertTrue(Labels.allDigits("00427"));
    assertFalse(Labels.allDigits("4a7"));
    assertFalse(Labels.allDigits(""));
    assertFalse(Labels.allDigits("-427"));
    assertFalse(Labels.allDigits(null));
  }
}
