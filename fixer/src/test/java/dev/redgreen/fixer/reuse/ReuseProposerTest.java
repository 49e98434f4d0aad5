package dev.redgreen.fixer.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReuseProposerTest extends WithStore {
  @Test
  void aNewClassCallsTheJdk() {
    store.jdk(
        "public static String java.lang.Integer#toHexString(int i)",
        "public static String java.lang.Integer#toBinaryString(int i)",
        "public static int java.lang.Integer#bitCount(int i)");
    List<Fix> fixes =
        solving.fixes(
            "BitsTest",
            """
            @Test void writesBinary() {
              assertEquals("101", Bits.binary(5));
              assertEquals("1111", Bits.binary(15));
              assertEquals("10000", Bits.binary(16));
            }
            @Test void countsOnes() {
              assertEquals(2, Bits.ones(5));
              assertEquals(4, Bits.ones(15));
              assertEquals(1, Bits.ones(16));
              assertEquals(31, Bits.ones(Integer.MAX_VALUE));
            }
            """);
    assertEquals(
        """
        package acme;

        public final class Bits {
          private Bits() {}

          public static String binary(int number) {
            return Integer.toBinaryString(number);
          }

          public static int ones(int number) {
            return Integer.bitCount(number);
          }
        }
        """,
        solving.after(fixes.get(0), "acme/Bits.java"));
    assertEquals("jdk", fixes.get(0).sources().get(0).licence());
  }

  @Test
  void argumentsArePermutedAndConverted() {
    store.jdk("public String java.lang.String#repeat(int count)");
    List<Fix> fixes =
        solving.fixes(
            "LineTest",
            """
            @Test void repeats() {
              assertEquals("---", Line.of(3, '-'));
              assertEquals("==", Line.of(2, '='));
              assertEquals("", Line.of(0, 'x'));
            }
            """);
    assertTrue(
        solving
            .after(fixes.get(0), "acme/Line.java")
            .contains("return String.valueOf(character).repeat(number);"));
  }

  @Test
  void anExistingClassKeepsItsStyle() {
    store.jdk("public static int java.lang.Math#floorMod(int x, int y)");
    solving
        .project()
        .main(
            "acme/Clock.java",
            "package acme;\r\n\r\npublic class Clock {\r\n\tpublic static int hours() {\r\n"
                + "\t\treturn 12;\r\n\t}\r\n}\r\n");
    List<Fix> fixes =
        solving.fixes(
            "ClockTest",
            """
            @Test void wraps() {
              assertEquals(1, Clock.wrap(13, 12));
              assertEquals(11, Clock.wrap(-1, 12));
              assertEquals(0, Clock.wrap(24, 12));
              assertEquals(5, Clock.wrap(5, 7));
            }
            """);
    assertEquals(
        "package acme;\r\n\r\npublic class Clock {\r\n\tpublic static int hours() {\r\n"
            + "\t\treturn 12;\r\n\t}\r\n\r\n\tpublic static int wrap(int number, int number2) {\r\n"
            + "\t\treturn Math.floorMod(number, number2);\r\n\t}\r\n}\r\n",
        solving.after(fixes.get(0), "acme/Clock.java"));
  }

  @Test
  void nothingIsProposedWhereNothingFits() {
    store.jdk("public static int java.lang.Integer#bitCount(int i)");
    assertEquals(
        List.of(), solving.fixes("NoneTest", "@Test void t() { assertEquals(42, None.of(5)); }"));
    assertEquals(
        "gave up: nothing in the store does what of is to do",
        solving.heard().get(solving.heard().size() - 1));
  }

  @Test
  void whatIsTooLargeToCopyIsProposedAsADependency() {
    StringBuilder helpers = new StringBuilder();
    StringBuilder calls = new StringBuilder("n");
    for (int i = 0; i < 40; i++) {
      helpers.append("private static int h%d(int n) { return n + %d; }\n".formatted(i, i));
      calls.insert(0, "h" + i + "(").append(')');
    }
    store.library(
        "lib:large:1",
        "MIT",
        "lib/Checksums.java",
        "package lib;\npublic class Checksums {\npublic static int controlDigit(int n) { return "
            + calls
            + "; }\n"
            + helpers
            + "}\n");
    assertEquals(
        List.of(),
        solving.fixes(
            "DigitsTest", "@Test void t() { assertEquals(781, Digits.controlDigit(1)); }"));
    assertEquals(
        "gave up: nothing in the store does what controlDigit is to do; a dependency on lib:large:1"
            + " is proposed, for Checksums.controlDigit, which is too large to copy and was not"
            + " tried",
        solving.heard().get(solving.heard().size() - 1));
  }

  @Test
  void codeUnderALicenceThatIsNotAllowedIsNotSeen() {
    String text =
        "package lib;\npublic class Twice {\n"
            + "public static String twice(String s) { return s + s; }\n}\n";
    store.library("lib:gpl:1", "GPL-3.0-only", "lib/Twice.java", text);
    String tests =
        """
        @Test void t() {
          assertEquals("abab", Echo.twice("ab"));
          assertEquals("xyzxyz", Echo.twice("xyz"));
        }
        """;
    assertEquals(List.of(), solving.fixes("EchoTest", tests));
    store.library("lib:mit:1", "MIT", "lib2/Twice.java", text.replace("lib;", "lib2;"));
    String after = solving.after(solving.fixes("EchoTest", tests).get(0), "acme/Echo.java");
    assertTrue(after.contains(" * - Twice.twice of lib:mit:1, licence MIT"), after);
  }
}
