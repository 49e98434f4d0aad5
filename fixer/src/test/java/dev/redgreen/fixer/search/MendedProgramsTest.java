package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of being slightly wrong, in a program of its own: one line before, one after. */
class MendedProgramsTest {
  @TempDir private Path root;

  /**
   * A faulty program.
   *
   * @param body of class {@code A}, with the fault
   * @param tests method bodies of tests
   * @param before what is wrong
   * @param after what is right
   */
  private record Case(String name, String body, List<String> tests, String before, String after) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, String body, String before, String after, String... tests) {
    return new Case(name, body, List.of(tests), before, after);
  }

  static Stream<Case> boundaries() {
    return Stream.of(
        of(
            "a boundary",
            "static boolean adult(int age) { return age > 18; }",
            "age > 18",
            "age >= 18",
            "assertTrue(A.adult(18));",
            "assertTrue(A.adult(30));",
            "assertFalse(A.adult(17));"),
        of(
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
        of(
            "an index behind the end",
            "static int last(int[] values) { return values[values.length]; }",
            "values[values.length]",
            "values[values.length - 1]",
            "assertEquals(7, A.last(new int[] {3, 5, 7}));",
            "assertEquals(4, A.last(new int[] {4}));"),
        of(
            "a substring that is too short",
            "static String tail(String s) { int at = s.indexOf(':'); return s.substring(at); }",
            "s.substring(at)",
            "s.substring(at + 1)",
            "assertEquals(\"b\", A.tail(\"a:b\"));",
            "assertEquals(\"xyz\", A.tail(\":xyz\"));"),
        of(
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

  static Stream<Case> conditions() {
    return Stream.of(
        of(
            "a comparison that looks the wrong way",
            "static int larger(int a, int b) { return a < b ? a : b; }",
            "a < b",
            "a > b",
            "assertEquals(3, A.larger(3, 2));",
            "assertEquals(5, A.larger(1, 5));"),
        of(
            "a junction",
            "static boolean in(int x, int a, int b) { return x >= a || x <= b; }",
            "||",
            "&&",
            "assertFalse(A.in(1, 2, 4));",
            "assertTrue(A.in(3, 2, 4));",
            "assertFalse(A.in(5, 2, 4));"),
        of(
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
        of(
            "a negation too many",
            "static boolean blank(String s) { return !s.trim().isEmpty(); }",
            "!s.trim()",
            "return s.trim()",
            "assertTrue(A.blank(\" \"));",
            "assertFalse(A.blank(\"x\"));"),
        of(
            "objects compared by place",
            "static boolean same(String a, String b) { return a == b; }",
            "a == b",
            "a.equals(b)",
            "assertTrue(A.same(new String(\"x\"), \"x\"));",
            "assertFalse(A.same(\"x\", \"y\"));"),
        of(
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
        of(
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

  static Stream<Case> values() {
    return Stream.of(
        of(
            "an operator",
            "static int area(int w, int h) { return w + h; }",
            "w + h",
            "w * h",
            "assertEquals(12, A.area(3, 4));",
            "assertEquals(10, A.area(2, 5));"),
        of(
            "swapped operands",
            "static int left(int have, int take) { return take - have; }",
            "take - have",
            "have - take",
            "assertEquals(3, A.left(5, 2));",
            "assertEquals(-1, A.left(1, 2));"),
        of(
            "swapped arguments",
            """
            static int power(int base, int times) {
              return times == 0 ? 1 : base * power(base, times - 1);
            }
            static int square(int x) { return power(2, x); }
            """,
            "power(2, x)",
            "power(x, 2)",
            "assertEquals(9, A.square(3));",
            "assertEquals(25, A.square(5));"),
        of(
            "a wrong variable",
            """
            static String name(String first, String last) {
              return first + " " + first;
            }
            """,
            "\" \" + first",
            "\" \" + last",
            "assertEquals(\"Ada Lovelace\", A.name(\"Ada\", \"Lovelace\"));",
            "assertEquals(\"Kurt Goedel\", A.name(\"Kurt\", \"Goedel\"));"),
        of(
            "a wrong literal of the class",
            """
            static String comma(String a, String b) { return a + ", " + b; }
            static String dash(String a, String b) { return a + ", " + b; }
            static String range(String a, String b) { return a + " - " + b; }
            """,
            "dash(String a, String b) { return a + \", \"",
            "dash(String a, String b) { return a + \" - \"",
            "assertEquals(\"a - b\", A.dash(\"a\", \"b\"));",
            "assertEquals(\"a, b\", A.comma(\"a\", \"b\"));",
            "assertEquals(\"a - b\", A.range(\"a\", \"b\"));"),
        of(
            "a wrong constant",
            """
            enum Light { RED, AMBER, GREEN }
            static Light next(Light now) {
              switch (now) {
                case RED: return Light.GREEN;
                case GREEN: return Light.RED;
                default: return Light.RED;
              }
            }
            """,
            "case GREEN: return Light.RED",
            "case GREEN: return Light.AMBER",
            "assertEquals(A.Light.AMBER, A.next(A.Light.GREEN));",
            "assertEquals(A.Light.GREEN, A.next(A.Light.RED));",
            "assertEquals(A.Light.RED, A.next(A.Light.AMBER));"),
        of(
            "a division that loses the fraction",
            "static double mean(int a, int b) { return (a + b) / 2; }",
            "(a + b) / 2",
            "(double) (a + b) / 2",
            "assertEquals(1.5, A.mean(1, 2));",
            "assertEquals(2.0, A.mean(2, 2));"),
        of(
            "a product that overflows",
            "static long cents(int euros) { return euros * 100; }",
            "euros * 100",
            "(long) euros * 100",
            "assertEquals(3000000000L, A.cents(30000000));",
            "assertEquals(200L, A.cents(2));"),
        of(
            "a counter that is read too early",
            "private int last; int next() { return last++; }",
            "last++",
            "++last",
            "A a = new A(); assertEquals(1, a.next()); assertEquals(2, a.next());"),
        of(
            "an initial value",
            """
            static int product(int[] values) {
              int product = 0;
              for (int value : values) {
                product *= value;
              }
              return product;
            }
            """,
            "product = 0",
            "product = 1",
            "assertEquals(24, A.product(new int[] {2, 3, 4}));",
            "assertEquals(5, A.product(new int[] {5}));"),
        of(
            "an accumulator that is overwritten",
            """
            static int total(int[] values) {
              int total = 0;
              for (int value : values) {
                total = value;
              }
              return total;
            }
            """,
            "total = value",
            "total += value",
            "assertEquals(6, A.total(new int[] {1, 2, 3}));",
            "assertEquals(9, A.total(new int[] {4, 5}));"));
  }

  static Stream<Case> calls() {
    return Stream.of(
        of(
            "a method of the same kind",
            "static int larger(int a, int b) { return Math.min(a, b); }",
            "Math.min",
            "Math.max",
            "assertEquals(3, A.larger(3, 2));",
            "assertEquals(5, A.larger(1, 5));"),
        of(
            "a text that is not trimmed",
            "static String key(String raw) { return raw.toLowerCase(); }",
            "raw.toLowerCase()",
            ".trim()",
            "assertEquals(\"ab\", A.key(\" AB\"));",
            "assertEquals(\"c\", A.key(\"C \"));"),
        of(
            "a result that is lost",
            "static String clean(String raw) { String text = raw; text.strip(); return text; }",
            " text.strip();",
            "text = text.strip();",
            "assertEquals(\"ab\", A.clean(\" ab \"));",
            "assertEquals(\"c\", A.clean(\"c\"));"),
        of(
            "a call that a sibling does",
            """
            private final List<String> items = new ArrayList<>();
            private int version;
            void add(String item) {
              items.add(item);
              version++;
            }
            void remove(String item) {
              items.remove(item);
            }
            int version() { return version; }
            """,
            "items.remove(item);",
            "items.remove(item);\n  version++;",
            "A a = new A(); a.add(\"x\"); a.remove(\"x\"); assertEquals(2, a.version());",
            "A a = new A(); a.add(\"x\"); a.remove(\"x\"); a.remove(\"y\");"
                + "assertEquals(3, a.version());",
            "A a = new A(); a.add(\"x\"); assertEquals(1, a.version());"),
        of(
            "an early return that a sibling has",
            """
            static int first(List<Integer> values) {
              if (values.isEmpty()) {
                return -1;
              }
              return values.get(0);
            }
            static int last(List<Integer> values) {
              return values.get(values.size() - 1);
            }
            """,
            "return values.get(values.size() - 1)",
            "if (values.isEmpty()) {\n    return -1;\n  }\n  return values.get(values.size() - 1)",
            "assertEquals(-1, A.last(List.of()));",
            "assertEquals(3, A.last(List.of(1, 3)));",
            "assertEquals(-1, A.first(List.of()));"),
        of(
            "a value that may be null, in a condition",
            """
            static String greet(String name) {
              if (name.isEmpty()) {
                return "hello";
              }
              return "hello " + name;
            }
            """,
            "name.isEmpty()",
            "name == null || name.isEmpty()",
            "assertEquals(\"hello\", A.greet(null));",
            "assertEquals(\"hello\", A.greet(\"\"));",
            "assertEquals(\"hello ada\", A.greet(\"ada\"));"),
        of(
            "a value that may be null, as a sibling has it",
            """
            static int letters(String text) {
              if (text == null) {
                return 0;
              }
              return text.replace(" ", "").length();
            }
            static int words(String text) {
              return text.split(" ").length;
            }
            """,
            "return text.split",
            "if (text == null) {\n    return 0;\n  }\n  return text.split",
            "assertEquals(0, A.words(null));",
            "assertEquals(2, A.words(\"a b\"));",
            "assertEquals(0, A.letters(null));"),
        of(
            "a map without the key",
            """
            private final Map<String, Integer> counts = new HashMap<>();
            void add(String word) { counts.put(word, counts.getOrDefault(word, 0) + 1); }
            int count(String word) { return counts.get(word); }
            """,
            "counts.get(word)",
            "counts.getOrDefault(word, 0)",
            "assertEquals(0, new A().count(\"x\"));",
            "A a = new A(); a.add(\"x\"); a.add(\"x\"); assertEquals(2, a.count(\"x\"));"),
        of(
            "a field that is not initialised",
            """
            private List<String> done = new ArrayList<>();
            private List<String> open;
            void add(String item) { open.add(item); }
            int left() { return open.size() - done.size(); }
            """,
            "open;",
            "open = new ArrayList<>();",
            "A a = new A(); a.add(\"x\"); assertEquals(1, a.left());"));
  }

  @ParameterizedTest
  @MethodSource({"boundaries", "conditions", "values", "calls"})
  void theFaultIsFoundAndMended(Case faulty) {
    Program program = new Program(root).main("A", "class A {\n" + faulty.body() + "\n}\n");
    StringBuilder methods = new StringBuilder();
    for (String test : faulty.tests()) {
      methods.append("@Test void t%d() { %s }%n".formatted(methods.length(), test));
    }
    program.test("ATest", methods.toString());
    assertTrue(faulty.body().contains(faulty.before()));
    List<Fix> fixes = program.fixes();
    assertTrue(!fixes.isEmpty(), program::heard);
    assertEquals(Standing.PLAUSIBLE, fixes.get(0).standing());
    String after = program.after(fixes.get(0), "A");
    assertTrue(after.contains(faulty.after()), () -> program.shown(fixes));
  }
}
