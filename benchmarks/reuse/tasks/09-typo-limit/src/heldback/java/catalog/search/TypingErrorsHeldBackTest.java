package catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TypingErrorsHeldBackTest {

  @Test
  void swappedNeighboursAreTwoErrors() {
    assertEquals(2, TypingErrors.upTo(5, "form", "from"));
    assertEquals(-1, TypingErrors.upTo(1, "form", "from"));
  }

  @Test
  void caseMatters() {
    assertEquals(1, TypingErrors.upTo(1, "Saw", "saw"));
    assertEquals(-1, TypingErrors.upTo(2, "SAW", "saw"));
  }

  @Test
  void anEmptyWord() {
    assertEquals(6, TypingErrors.upTo(6, "", "pliers"));
    assertEquals(6, TypingErrors.upTo(9, "pliers", ""));
    assertEquals(-1, TypingErrors.upTo(5, "pliers", ""));
  }

  @Test
  void exactlyAtTheLimit() {
    assertEquals(5, TypingErrors.upTo(5, "intention", "execution"));
    assertEquals(-1, TypingErrors.upTo(4, "intention", "execution"));
    assertEquals(5, TypingErrors.upTo(1000, "intention", "execution"));
  }

  @Test
  void theDirectionDoesNotMatter() {
    assertEquals(3, TypingErrors.upTo(3, "sitting", "kitten"));
    assertEquals(4, TypingErrors.upTo(4, "abcdef", "cdefgh"));
  }

  @Test
  void refusesMissingWordsAndLimits() {
    assertThrows(IllegalArgumentException.class, () -> TypingErrors.upTo(1, "saw", null));
    assertThrows(IllegalArgumentException.class, () -> TypingErrors.upTo(-7, "", ""));
  }
}
