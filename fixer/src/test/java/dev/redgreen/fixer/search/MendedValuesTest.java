package dev.redgreen.fixer.search;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that compute or call wrongly: each has one fault, and is mended by one change. */
class MendedValuesTest {
  @TempDir private Path root;

  static Stream<FaultyProgram> values() {
    return Stream.of(
        FaultyProgram.of(
            "an operator",
            "static int area(int w, int h) { return w + h; }",
            "w + h",
            "w * h",
            "assertEquals(12, A.area(3, 4));",
            "assertEquals(10, A.area(2, 5));"),
        FaultyProgram.of(
            "swapped operands",
            "static int left(int have, int take) { return take - have; }",
            "take - have",
            "have - take",
            "assertEquals(3, A.left(5, 2));",
            "assertEquals(-1, A.left(1, 2));"),
        FaultyProgram.of(
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
        FaultyProgram.of(
            "an order that has to go the other way",
            """
            static java.util.List<String> longest(java.util.List<String> words, int most) {
              java.util.List<String> all = new java.util.ArrayList<>(words);
              all.sort(java.util.Comparator.comparing(String::length));
              return all.subList(0, most);
            }
            """,
            "comparing(String::length)",
            "comparing(String::length).reversed()",
            "assertEquals(java.util.List.of(\"ccc\", \"bb\"),"
                + " A.longest(java.util.List.of(\"bb\", \"a\", \"ccc\"), 2));",
            "assertEquals(java.util.List.of(\"no\"),"
                + " A.longest(java.util.List.of(\"no\", \"I\"), 1));"),
        FaultyProgram.of(
            "an order that was turned round",
            """
            static java.util.List<String> ranked(String... words) {
              return java.util.stream.Stream.of(words)
                  .sorted(java.util.Comparator.comparing(String::length).reversed())
                  .toList();
            }
            """,
            "(String::length).reversed()",
            "(String::length))",
            "assertEquals(java.util.List.of(\"a\", \"bb\", \"ccc\"),"
                + " A.ranked(\"bb\", \"ccc\", \"a\"));",
            "assertEquals(java.util.List.of(\"\", \"x\"), A.ranked(\"x\", \"\"));"),
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
            "a division that loses the fraction",
            "static double mean(int a, int b) { return (a + b) / 2; }",
            "(a + b) / 2",
            "(double) (a + b) / 2",
            "assertEquals(1.5, A.mean(1, 2));",
            "assertEquals(2.0, A.mean(2, 2));"),
        FaultyProgram.of(
            "a product that overflows",
            "static long cents(int euros) { return euros * 100; }",
            "euros * 100",
            "(long) euros * 100",
            "assertEquals(3000000000L, A.cents(30000000));",
            "assertEquals(200L, A.cents(2));"),
        FaultyProgram.of(
            "a counter that is read too early",
            "private int last; int next() { return last++; }",
            "last++",
            "++last",
            "A a = new A(); assertEquals(1, a.next()); assertEquals(2, a.next());"),
        FaultyProgram.of(
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
        FaultyProgram.of(
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

  static Stream<FaultyProgram> calls() {
    return Stream.of(
        FaultyProgram.of(
            "a method of the same kind",
            "static int larger(int a, int b) { return Math.min(a, b); }",
            "Math.min",
            "Math.max",
            "assertEquals(3, A.larger(3, 2));",
            "assertEquals(5, A.larger(1, 5));"),
        FaultyProgram.of(
            "a text that is not trimmed",
            "static String key(String raw) { return raw.toLowerCase(); }",
            "raw.toLowerCase()",
            ".trim()",
            "assertEquals(\"ab\", A.key(\" AB\"));",
            "assertEquals(\"c\", A.key(\"C \"));"),
        FaultyProgram.of(
            "a result that is lost",
            "static String clean(String raw) { String text = raw; text.strip(); return text; }",
            " text.strip();",
            "text = text.strip();",
            "assertEquals(\"ab\", A.clean(\" ab \"));",
            "assertEquals(\"c\", A.clean(\"c\"));"),
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
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
        FaultyProgram.of(
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

  @ParameterizedTest(name = "{0}")
  @MethodSource({"values", "calls"})
  void theFaultIsFoundAndMended(FaultyProgram program) {
    program.assertMended(root);
  }
}
