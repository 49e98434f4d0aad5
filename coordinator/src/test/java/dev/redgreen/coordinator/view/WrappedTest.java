package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WrappedTest {
  @Test
  void proseIsBrokenBetweenWordsAndIndented() {
    assertEquals(
        "  rule: there is no method `cent`\n    here; `cents` is the nearest",
        Wrapped.prose("  rule: there is no method `cent` here; `cents` is the nearest", 34));
  }

  @Test
  void coloursTakeNoColumnsAndShortTextStays() {
    String text = "\u001b[31mred\u001b[0m: " + "x".repeat(25) + " yy";
    assertEquals(text, Wrapped.prose(text, 33));
    assertEquals("a  b\n  c", Wrapped.prose("a  b\n  c", 33));
  }

  @Test
  void aWordLongerThanTheTerminalIsNotLost() {
    String word = "y".repeat(90);
    assertEquals("one\n  " + word, Wrapped.prose("one " + word, 40));
  }

  @Test
  void theCaretStaysBelowWhatItPointsAt() {
    String source = "    " + "a".repeat(60) + "HERE" + "b".repeat(60);
    String drawn = "A.java:1:61: error: wrong\n" + source + "\n" + " ".repeat(64) + "^\n  more";

    String[] lines = Wrapped.drawing(drawn, 2, 50).split("\n");

    assertEquals("  A.java:1:61: error: wrong", lines[0]);
    assertEquals(lines[1].indexOf("HERE"), lines[2].indexOf('^'));
    assertTrue(lines[1].length() <= 50, lines[1]);
    assertEquals("    more", lines[3]);
  }

  @Test
  void aCaretThatCanBeSeenMovesNothing() {
    String drawn = "    " + "a".repeat(60) + "\n    ^";
    assertEquals("      " + "a".repeat(34) + "\n      ^", Wrapped.drawing(drawn, 2, 40));
  }

  @Test
  void aCaretBehindTheEndOfALineThatJustFitsIsNotLost() {
    String drawn = "    " + "a".repeat(36) + "\n" + " ".repeat(40) + "^";
    assertTrue(Wrapped.drawing(drawn, 0, 40).contains("^"));
  }
}
