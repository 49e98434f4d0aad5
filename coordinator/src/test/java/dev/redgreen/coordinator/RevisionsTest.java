package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevisionsTest {
  @Test
  void aBaseAloneIsComparedWithTheWorkingTree() {
    assertEquals(new Revisions("", ""), Revisions.parse(""));
    assertEquals(new Revisions("main~2", ""), Revisions.parse("main~2"));
    assertEquals(new Revisions("v1.0", "HEAD"), Revisions.parse("v1.0..HEAD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "main..", "..main", "a...b", "a..b..c"})
  void halfOfARangeIsRefused(String text) {
    assertThrows(WrongUsage.class, () -> Revisions.parse(text));
  }
}
