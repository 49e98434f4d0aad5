package dev.redgreen.fixer.rules.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that a comment is said to begin in, wherever in it that is. */
class CommentsTest {
  @ParameterizedTest
  @CsvSource({"'/* a\n/* b */', 1", "'x\n\n/* a\n/* b */', 3", "'x\n  y(); /* a\n/* b */', 2"})
  void aCommentIsNamedByItsLine(String text, int line) {
    Candidate candidate = Comments.closed(text, Comments.swallowing(text).get(0)).get(0);

    assertEquals(
        "The comment that begins in line " + line + " was not closed.", candidate.why().get());
  }
}
