package dev.redgreen.fixer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.diff.UnifiedDiff.FileChange;
import dev.redgreen.fixer.diff.UnifiedDiff.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static UnifiedDiff read(Map<Path, String> before, Map<Path, String> after) {
    return UnifiedDiff.parse(Diffs.unified(before, after));
  }

  @Test
  void linesHaveTheNumbersOfTheirFiles() {
    Path file = Path.of("A.java");
    UnifiedDiff diff = read(Map.of(file, "a\nb\r\nc\n"), Map.of(file, "a\nx\ny\nc\n"));
    assertEquals(
        List.of(
            new Line(' ', 1, 1, "a"),
            new Line('-', 2, 0, "b"),
            new Line('+', 0, 2, "x"),
            new Line('+', 0, 3, "y"),
            new Line(' ', 3, 4, "c")),
        diff.files().get(0).hunks().get(0).lines());
    assertEquals(2, diff.files().get(0).count('+'));
  }

  @Test
  void linesThatLookLikeHeadsAreLines() {
    Path file = Path.of("q.sql");
    UnifiedDiff diff = read(Map.of(file, "-- a/x\n"), Map.of(file, "++ b/x\n@@ -1 +1 @@\n"));
    assertEquals(1, diff.files().size());
    assertEquals(
        List.of("-- a/x", "++ b/x", "@@ -1 +1 @@"),
        diff.files().get(0).hunks().get(0).lines().stream().map(Line::text).toList());
  }

  @Test
  void newDeletedAndEmptyFilesAreNamed() {
    UnifiedDiff diff =
        read(
            Map.of(Path.of("gone here"), "x"),
            Map.of(Path.of("empty"), "", Path.of("dir/new"), "y\n"));
    assertEquals(
        List.of("dir/new new 1", "empty new 0", "gone here deleted 1"),
        diff.files().stream().map(UnifiedDiffTest::told).toList());
  }

  @Test
  void whatIsNoDiffHasNoFiles() {
    assertTrue(UnifiedDiff.parse("").files().isEmpty());
    assertTrue(UnifiedDiff.parse("nothing\nat all\n").files().isEmpty());
  }

  @Test
  void oneColumnShowsMarksAndNumbersAndWraps() {
    UnifiedDiff diff =
        read(
            Map.of(Path.of("A.java"), "a\nb\n"),
            Map.of(Path.of("A.java"), "a\nabcdefghijklmnopqrstuvwxyz\n"));
    assertEquals(
        """
        A.java
           1   a
           2 - b
           2 + abcdefghijklm
               nopqrstuvwxyz
        """,
        Inline.render(diff, 20, false));
    assertTrue(Inline.render(diff, 40, true).contains("\u001b[31m   2 - b\u001b[0m"));
  }

  private static String told(FileChange file) {
    return file.name() + " " + file.what() + " " + file.hunks().size();
  }
}
