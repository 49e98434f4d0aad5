package dev.redgreen.fixer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffsTest {
  private static final Path FILE = Path.of("src/A.java");
  private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

  @Test
  void aChangeHasThreeLinesOfContext() {
    assertEquals(
        """
        diff --git a/src/A.java b/src/A.java
        --- a/src/A.java
        +++ b/src/A.java
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """,
        Diffs.unified(Map.of(FILE, TEN), Map.of(FILE, TEN.replace("5", "five"))));
  }

  @Test
  void nothingChangedIsNothing() {
    assertEquals("", Diffs.unified(Map.of(FILE, TEN), Map.of(FILE, TEN)));
  }

  @Test
  void aPatchIsShownAgainstItsSources() {
    Patch patch =
        Patch.of(new Edit.Replace(FILE, 0, 1, "one"), new Edit.Write(Path.of("b"), "x\n"));
    String diff =
        Diffs.unified(patch, file -> file.equals(FILE) ? Optional.of("1\n") : Optional.empty());
    assertTrue(diff.contains("-1\n+one\n"), diff);
    assertTrue(
        diff.contains("new file mode 100644\n--- /dev/null\n+++ b/b\n@@ -0,0 +1 @@\n+x\n"), diff);
  }

  @Test
  void twoLongTextsThatShareNothingAreCompared() {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      a.append("a").append(i).append('\n');
      b.append("b").append(i).append('\n');
    }
    List<LineDiff.Change> changes =
        LineDiff.changes(LineDiff.lines(a.toString()), LineDiff.lines(b.toString()));
    assertEquals(List.of(new LineDiff.Change(0, 3000, 0, 3000)), changes);
  }

  @Test
  void forTheEyeLinesAreColouredAndControlCharactersAreGone() {
    String diff = "--- a/A\n+++ b/A\n@@ -1 +1 @@\n-old\u001b[2J\r\n+new\n same\n";

    assertEquals(
        "--- a/A\n+++ b/A\n@@ -1 +1 @@\n-old?[2J\n+new\n same\n", Diffs.coloured(diff, false));
    assertEquals(
        "\u001b[1m--- a/A\u001b[0m\n\u001b[1m+++ b/A\u001b[0m\n\u001b[36m@@ -1 +1 @@\u001b[0m\n"
            + "\u001b[31m-old?[2J\u001b[0m\n\u001b[32m+new\u001b[0m\n same\n",
        Diffs.coloured(diff, true));
  }
}
