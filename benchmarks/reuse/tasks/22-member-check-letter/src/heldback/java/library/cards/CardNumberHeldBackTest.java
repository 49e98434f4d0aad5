package library.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CardNumberHeldBackTest {

  @Test
  void theRemainderWrapsAround() {
    assertEquals('E', CardNumber.checkLetter("9"));
    assertEquals('T', CardNumber.checkLetter("90"));
    assertEquals('K', CardNumber.checkLetter("900"));
    assertEquals('H', CardNumber.checkLetter("999"));
  }

  @Test
  void longNumbers() {
    assertEquals('B', CardNumber.checkLetter("100000"));
    assertEquals('A', CardNumber.checkLetter("12345678"));
    assertEquals('T', CardNumber.checkLetter("31415926535897"));
  }

  @Test
  void swappedNeighboursAreFound() {
    assertNotEquals(CardNumber.checkLetter("4711"), CardNumber.checkLetter("7411"));
    assertFalse(CardNumber.isValid("7411G"));
    assertTrue(CardNumber.isValid("4711G"));
  }

  @Test
  void refusesBlanksAndSigns() {
    assertThrows(IllegalArgumentException.class, () -> CardNumber.checkLetter("-12"));
    assertThrows(IllegalArgumentException.class, () -> CardNumber.checkLetter("1 2"));
  }
}
