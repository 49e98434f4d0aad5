package dev.redgreen.fixer.search;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that decide wrongly: each has one fault, and is mended by one change. */
class MendedConditionsTest {
  @TempDir private Path root;

  static Stream<FaultyProgram> boundaries() {
    return Stream.of(
        FaultyProgram.of(
            "a boundary",
            "static boolean adult(int age) { return age > 18; }",
            "age > 18",
            "age >= 18",
            "assertTrue(A.adult(18));",
            "assertTrue(A.adult(30));",
            "assertFalse(A.adult(17));"),
        FaultyProgram.of(
            "a loop that goes too far",
            """
            static int sum(int[] values) {
              int sum = 0;
              for (int i = 0; i <= values.length; i++) {
                sum += values[i];
              }
              return sum;
            }
            """,
            "i <= values.length",
            "i < values.length",
            "assertEquals(6, A.sum(new int[] {1, 2, 3}));",
            "assertEquals(0, A.sum(new int[] {}));"),
        FaultyProgram.of(
            "an index behind the end",
            "static int last(int[] values) { return values[values.length]; }",
            "values[values.length]",
            "values[values.length - 1]",
            "assertEquals(7, A.last(new int[] {3, 5, 7}));",
            "assertEquals(4, A.last(new int[] {4}));"),
        FaultyProgram.of(
            "a substring that is too short",
            "static String tail(String s) { int at = s.indexOf(':'); return s.substring(at); }",
            "s.substring(at)",
            "s.substring(at + 1)",
            "assertEquals(\"b\", A.tail(\"a:b\"));",
            "assertEquals(\"xyz\", A.tail(\":xyz\"));"),
        FaultyProgram.of(
            "a first index",
            """
            static int largest(int[] values) {
              int largest = values[1];
              for (int value : values) {
                largest = Math.max(largest, value);
              }
              return largest;
            }
            """,
            "values[1]",
            "values[0]",
            "assertEquals(5, A.largest(new int[] {5}));",
            "assertEquals(4, A.largest(new int[] {1, 2, 4}));"));
  }

  static Stream<FaultyProgram> conditions() {
    return Stream.of(
        FaultyProgram.of(
            "a comparison that looks the wrong way",
            "static int larger(int a, int b) { return a < b ? a : b; }",
            "a < b",
            "a > b",
            "assertEquals(3, A.larger(3, 2));",
            "assertEquals(5, A.larger(1, 5));"),
        FaultyProgram.of(
            "a junction",
            "static boolean in(int x, int a, int b) { return x >= a || x <= b; }",
            "||",
            "&&",
            "assertFalse(A.in(1, 2, 4));",
            "assertTrue(A.in(3, 2, 4));",
            "assertFalse(A.in(5, 2, 4));"),
        FaultyProgram.of(
            "a negation that is missing",
            """
            static List<String> filled(List<String> all) {
              List<String> filled = new ArrayList<>();
              for (String one : all) {
                if (one.isEmpty()) {
                  filled.add(one);
                }
              }
              return filled;
            }
            """,
            "if (one.isEmpty())",
            "if (!one.isEmpty())",
            "assertEquals(List.of(\"a\"), A.filled(List.of(\"\", \"a\")));",
            "assertEquals(List.of(), A.filled(List.of(\"\")));"),
        FaultyProgram.of(
            "a negation too many",
            "static boolean blank(String s) { return !s.trim().isEmpty(); }",
            "!s.trim()",
            "return s.trim()",
            "assertTrue(A.blank(\" \"));",
            "assertFalse(A.blank(\"x\"));"),
        FaultyProgram.of(
            "objects compared by place",
            "static boolean same(String a, String b) { return a == b; }",
            "a == b",
            "a.equals(b)",
            "assertTrue(A.same(new String(\"x\"), \"x\"));",
            "assertFalse(A.same(\"x\", \"y\"));"),
        FaultyProgram.of(
            "a break for a continue",
            """
            static int positive(int[] values) {
              int count = 0;
              for (int value : values) {
                if (value <= 0) {
                  break;
                }
                count++;
              }
              return count;
            }
            """,
            "break;",
            "continue;",
            "assertEquals(2, A.positive(new int[] {1, -1, 2}));",
            "assertEquals(1, A.positive(new int[] {0, 0, 2}));"),
        FaultyProgram.of(
            "a case that falls through",
            """
            static String size(int n) {
              String size = "none";
              switch (n) {
                case 1:
                  size = "one";
                case 2:
                  size = "two";
                  break;
                default:
                  break;
              }
              return size;
            }
            """,
            "size = \"one\";",
            "size = \"one\"; break;",
            "assertEquals(\"one\", A.size(1));",
            "assertEquals(\"two\", A.size(2));",
            "assertEquals(\"none\", A.size(3));"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"boundaries", "conditions"})
  void theFaultIsFoundAndMended(FaultyProgram program) {
    program.assertMended(root);
  }
}
