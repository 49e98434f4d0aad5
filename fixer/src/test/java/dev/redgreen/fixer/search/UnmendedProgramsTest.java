package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where only the test could be repeated, silenced or guessed at, nothing is proposed. */
class UnmendedProgramsTest {
  @TempDir private Path root;

  static Stream<Arguments> programs() {
    return Stream.of(
        Arguments.of(
            "a number that the test wants is not written down",
            "static int answer() { return 41; }",
            "@Test void t() { assertEquals(42, A.answer()); }"),
        Arguments.of(
            "nor as one case among others",
            "static int fee(int n) { return n > 100 ? 5 : 9; }",
            "@Test void many() { assertEquals(5, A.fee(200)); }"
                + "@Test void few() { assertEquals(10, A.fee(1)); }"),
        Arguments.of(
            "nor a text",
            "static String hello() { return \"helo\"; }",
            "@Test void t() { assertEquals(\"hello\", A.hello()); }"),
        Arguments.of(
            "nor a truth",
            "static boolean open() { return false; }",
            "@Test void t() { assertTrue(A.open()); }"),
        Arguments.of(
            "nor a literal that other methods happen to have",
            "static int sides() { return 3; } static int legs() { return 4; }",
            "@Test void t() { assertEquals(4, A.sides()); }"
                + "@Test void l() { assertEquals(4, A.legs()); }"),
        Arguments.of(
            "a statement is not deleted",
            """
            static List<String> run() {
              List<String> log = new ArrayList<>();
              log.add("x");
              return log;
            }
            """,
            "@Test void t() { assertEquals(List.of(), A.run()); }"),
        Arguments.of(
            "an exception is not swallowed",
            "static int parse(String s) { return Integer.parseInt(s); }",
            "@Test void bad() { assertEquals(0, A.parse(\"x\")); }"
                + "@Test void good() { assertEquals(7, A.parse(\"7\")); }"),
        Arguments.of(
            "a thrown exception is not taken away",
            """
            static int half(int n) {
              throw new UnsupportedOperationException();
            }
            """,
            "@Test void t() { assertEquals(2, A.half(4)); }"),
        Arguments.of(
            "what happens for null is not made up",
            "static int length(String s) { return s.length(); }",
            "@Test void none() { assertEquals(0, A.length(null)); }"
                + "@Test void some() { assertEquals(2, A.length(\"ab\")); }"),
        Arguments.of(
            "what has to be written anew is not found",
            "static boolean prime(int n) { return n % 2 == 1; }",
            "@Test void primes() { for (int n : new int[] {2, 3, 5, 7, 11, 13})"
                + " assertTrue(A.prime(n)); }"
                + "@Test void others() { for (int n : new int[] {1, 4, 9, 15, 21, 25})"
                + " assertFalse(A.prime(n)); }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void nothingIsProposed(String why, String body, String tests) {
    Program program = new Program(root).main("A", "class A {\n" + body + "\n}\n");
    program.test("ATest", tests);
    List<Fix> fixes = program.fixes();
    assertTrue(program.heard().contains("candidates"), program::heard);
    assertEquals(List.of(), fixes, () -> why + ": " + program.shown(fixes));
  }
}
