package library.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CardNumberTest {

  @Test
  void theCheckLetterDependsOnEveryDigit() {
    assertEquals('D', CardNumber.checkLetter("1"));
    assertEquals('H', CardNumber.checkLetter("10"));
    assertEquals('B', CardNumber.checkLetter("100"));
    assertEquals('G', CardNumber.checkLetter("4711"));
  }

  @Test
  void zerosInFrontDoNotMatter() {
    assertEquals('D', CardNumber.checkLetter("0001"));
    assertEquals('A', CardNumber.checkLetter("0000"));
  }

  @Test
  void aCardNumberEndsWithItsCheckLetter() {
    assertTrue(CardNumber.isValid("1D"));
    assertTrue(CardNumber.isValid("100B"));
    assertFalse(CardNumber.isValid("100C"));
  }

  @Test
  void refusesAnythingButDigits() {
    assertThrows(IllegalArgumentException.class, () -> CardNumber.checkLetter("12a"));
  }
}
