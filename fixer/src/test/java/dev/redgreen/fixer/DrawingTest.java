package dev.redgreen.fixer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Path FILE = Path.of("src/A.java");

  private static CompileError error(int line, int column, String message) {
    return new CompileError(
        "compiler.err.x", new Location(FILE, line, column), -1, -1, "", message);
  }

  private static String draw(Failure failure, String text) {
    return Drawing.of(failure, path -> Optional.ofNullable(Map.of(FILE, text).get(path)));
  }

  @Test
  void aCompileErrorShowsItsLineAndACaret() {
    assertEquals(
        """
        src/A.java:2:20: error: cannot find symbol
              int f() { return lost; }
                               ^
          symbol:   variable lost
          location: class A""",
        draw(
            error(2, 20, "cannot find symbol\n  symbol:   variable lost\n  location: class A"),
            "class A {\n  int f() { return lost; }\n}\n"));
  }

  @Test
  void tabulatorsMoveTheCaretAsJavacCountsThem() {
    assertEquals(
        """
        src/A.java:1:11: error: no
                    a b
                      ^""",
        draw(error(1, 11, "no"), "\ta b"));
  }

  @Test
  void aLongLineIsCutAroundTheCaret() {
    String drawn = draw(error(1, 5001, "no"), "x".repeat(5000) + "y" + "z".repeat(5000));
    List<String> lines = drawn.lines().toList();
    assertEquals(164, lines.get(1).length());
    assertEquals('y', lines.get(1).charAt(lines.get(2).indexOf('^')));
  }

  @Test
  void aTestFailureShowsValuesAndOwnFrames() {
    TestFailure failure =
        new TestFailure(
            TestId.parse("a.ATest#adds"),
            "org.opentest4j.AssertionFailedError",
            "expected: <5> but was: <-1>",
            Optional.of("5"),
            Optional.of("-1"),
            List.of("a.ATest.adds(ATest.java:2)"),
            Optional.of(new Location(FILE, 2, 0)));
    assertEquals(
        """
        src/A.java:2: a.ATest#adds: AssertionFailedError: expected: <5> but was: <-1>
              two
            expected: 5
            actual:   -1
            at a.ATest.adds(ATest.java:2)""",
        draw(failure, "one\r\n  two\r\n"));
  }

  @Test
  void aFailureWithoutPlaceOrFileIsItsMessage() {
    assertEquals(
        "no network", draw(new BuildFailure("x", "no network", true, Optional.empty()), ""));
    assertEquals(
        "pom.xml:3:4: bad",
        draw(
            new BuildFailure(
                "x", "bad", false, Optional.of(new Location(Path.of("pom.xml"), 3, 4))),
            ""));
    assertEquals("src/A.java:9:1: error: x", draw(error(9, 1, "x"), "one line"));
  }

  @Test
  void controlCharactersAndEndlessMessagesAreLeftOut() {
    String drawn = draw(error(0, 0, "a\u001b[31mb\u0007\r" + "c".repeat(100_000)), "");
    assertTrue(drawn.startsWith("src/A.java:0: error: ab"), drawn);
    assertTrue(drawn.length() < 3_000);
  }
}
