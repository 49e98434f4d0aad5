package dev.redgreen.fixer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final Path FILE = Path.of("A.java");

  private static String render(String before, String after, int width) {
    return SideBySide.render(Map.of(FILE, before), Map.of(FILE, after), width, false);
  }

  @Test
  void changedLinesStandBesideEachOther() {
    assertEquals(
        """
        A.java
           1   class A {            │    1   class A {
           2 -   int a;             │    2 +   long a;
                                    │    3 +   int b;
           3   }                    │    4   }
        """,
        render("class A {\n  int a;\n}\n", "class A {\n  long a;\n  int b;\n}\n", 57));
  }

  @Test
  void distantChangesAreSeparated() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
    List<String> lines =
        render(before, before.replace("1\n2\n", "one\n2\n").replace("15", "x"), 60)
            .lines()
            .toList();
    assertEquals(1, lines.stream().filter("…"::equals).count());
    assertEquals(10, lines.size());
  }

  @Test
  void longLinesAreWrappedNotCut() {
    String drawn = render("x\n", "abcdefghijklmnopqrstuvwxyz\n", 40);
    assertTrue(drawn.contains("abcdefghijk\n"), drawn);
    assertTrue(drawn.contains("│        lmnopqrstuv\n"), drawn);
    assertTrue(drawn.contains("│        wxyz\n"), drawn);
    drawn.lines().forEach(line -> assertTrue(line.length() <= 40, line));
  }

  @Test
  void newAndDeletedFilesAreNamed() {
    String drawn =
        SideBySide.render(Map.of(Path.of("a"), "x\n"), Map.of(Path.of("b"), "y\n"), 40, false);
    assertTrue(drawn.startsWith("a (deleted)\n"), drawn);
    assertTrue(drawn.contains("\nb (new)\n"), drawn);
  }

  @Test
  void coloursAreUsedOnlyWhereTheyAreWanted() {
    String coloured = SideBySide.render(Map.of(FILE, "a\n"), Map.of(FILE, "b\n"), 40, true);
    assertTrue(coloured.contains("\u001b[31m   1 - a"), coloured);
    assertTrue(coloured.contains("\u001b[32m   1 + b"), coloured);
    assertFalse(render("a\n", "b\n", 40).contains("\u001b"));
  }

  @Test
  void codeCannotSteerTheTerminal() {
    String drawn = render("a\n", "\u001b[2J\u0007\u202eb\ttab\r\n", 80);
    assertTrue(drawn.contains("+ ?[2J??b tab\n"), drawn);
  }

  @Test
  void wideCharactersTakeTwoCells() {
    String drawn = render("漢字\n", "ab\n", 45);
    assertTrue(drawn.contains("   1 - 漢字           │    1 + ab"), drawn);
  }
}
