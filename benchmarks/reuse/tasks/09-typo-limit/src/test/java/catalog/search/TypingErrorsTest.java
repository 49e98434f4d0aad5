package catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TypingErrorsTest {

  @Test
  void noErrorAtAll() {
    assertEquals(0, TypingErrors.upTo(2, "ladder", "ladder"));
    assertEquals(0, TypingErrors.upTo(0, "", ""));
  }

  @Test
  void oneLetterDroppedInsertedOrReplaced() {
    assertEquals(1, TypingErrors.upTo(2, "lader", "ladder"));
    assertEquals(1, TypingErrors.upTo(2, "laddder", "ladder"));
    assertEquals(1, TypingErrors.upTo(2, "ladper", "ladder"));
  }

  @Test
  void errorsAddUp() {
    assertEquals(2, TypingErrors.upTo(3, "hamer", "hammers"));
    assertEquals(3, TypingErrors.upTo(3, "kitten", "sitting"));
  }

  @Test
  void beyondTheLimitIsNoMatch() {
    assertEquals(-1, TypingErrors.upTo(2, "kitten", "sitting"));
    assertEquals(-1, TypingErrors.upTo(0, "saw", "say"));
    assertEquals(-1, TypingErrors.upTo(3, "", "pliers"));
  }

  @Test
  void refusesANegativeLimit() {
    assertThrows(IllegalArgumentException.class, () -> TypingErrors.upTo(-1, "saw", "saw"));
  }

  @Test
  void refusesAMissingWord() {
    assertThrows(IllegalArgumentException.class, () -> TypingErrors.upTo(1, null, "saw"));
  }
}
