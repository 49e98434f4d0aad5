package dev.redgreen.fixer.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong neighbours that pass some or all of the assertions: they must not win quietly. */
class NearMissTest extends WithStore {
  private static final String AVERAGES =
      """
      package lib;
      public class Averages {
        public static double mean(double[] values) {
          double sum = 0;
          for (double value : values) {
            sum += value;
          }
          return sum / values.length;
        }
        public static double median(double[] values) {
          double[] sorted = values.clone();
          java.util.Arrays.sort(sorted);
          int middle = sorted.length / 2;
          return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
      }
      """;

  @Test
  void meanAndMedianAreToldApartByTheirNames() {
    store.library("lib:lib:1", "MIT", "lib/Averages.java", AVERAGES);
    List<Fix> fixes =
        solving.fixes(
            "WagesTest",
            """
            @Test void medianOfWages() {
              assertEquals(2.0, Wages.median(new double[] {1, 2, 3}));
              assertEquals(2.5, Wages.median(new double[] {1, 2, 3, 4}));
              assertEquals(7.0, Wages.median(new double[] {7}));
            }
            """);
    assertTrue(solving.after(fixes.get(0), "acme/Wages.java").contains(".median("));
  }

  @Test
  void whereNamesSayNothingOneMoreExampleIsAskedFor() {
    store.library("lib:lib:1", "MIT", "lib/Averages.java", AVERAGES);
    List<Fix> fixes =
        solving.fixes(
            "WagesTest",
            """
            @Test void typical() {
              assertEquals(2.0, Wages.typical(new double[] {1, 2, 3}));
              assertEquals(2.5, Wages.typical(new double[] {1, 2, 3, 4}));
              assertEquals(7.0, Wages.typical(new double[] {7}));
            }
            """);
    assertFalse(fixes.isEmpty());
    assertTrue(fixes.get(0).caution().contains("add an example"), fixes.get(0).caution());
  }

  @Test
  void aQueryIsNotAnsweredByWhatRemoves() {
    store.library(
        "lib:lib:1",
        "MIT",
        "lib/Line.java",
        """
        package lib;
        public class Line<E> {
          private final java.util.ArrayDeque<E> items = new java.util.ArrayDeque<>();
          public Line() {}
          public void join(E item) { items.add(item); }
          public E remove() { return items.remove(); }
          public E poll() { return items.poll(); }
        }
        """);
    List<Fix> fixes =
        solving.fixes(
            "CounterTest",
            """
            private final Counter counter = new Counter();
            @Test void knowsTheOldest() {
              counter.enter("a");
              counter.enter("b");
              assertEquals("a", counter.oldest());
            }
            """);
    assertEquals(List.of(), fixes);
  }

  @Test
  void chanceTimeAndHashesAreNoAnswers() {
    store.library(
        "lib:lib:1",
        "MIT",
        "lib/Chance.java",
        """
        package lib;
        public class Chance {
          public static boolean nextLeap(int year) { return year % 4 == 0; }
          public static boolean randomLeapYear(int year) { return year % 4 == 0; }
          public static boolean isLeapNow(int year) { return year % 4 == 0; }
        }
        """);
    store.jdk("public boolean java.util.Random#nextBoolean()");
    assertEquals(
        List.of(),
        solving
            .fixes(
                "YearsTest",
                """
            @Test void leap() {
              assertTrue(Years.isLeap(2024));
              assertFalse(Years.isLeap(2023));
            }
            """)
            .stream()
            .filter(fix -> solving.after(fix, "acme/Years.java").matches("(?s).*(andom|Now).*"))
            .toList());
  }

  @Test
  void floorIsNotTruncation() {
    store.jdk(
        "public static int java.lang.Math#floorDiv(int x, int y)",
        "public static int java.lang.Math#floorMod(int x, int y)",
        "public static int java.lang.Integer#divideUnsigned(int dividend, int divisor)");
    List<Fix> fixes =
        solving.fixes(
            "WeeksTest",
            """
            @Test void divides() {
              assertEquals(2, Weeks.of(14, 7));
              assertEquals(1, Weeks.of(13, 7));
              assertEquals(-1, Weeks.of(-1, 7));
              assertEquals(-2, Weeks.of(-8, 7));
            }
            """);
    assertTrue(
        solving.after(fixes.get(0), "acme/Weeks.java").contains("floorDiv(number, number2)"));
  }

  @Test
  void aTestThatSaysNextToNothingIsNotEnough() {
    store.jdk(
        "public static boolean java.lang.Character#isLetter(int codePoint)",
        "public static boolean java.lang.Character#isDefined(int codePoint)",
        "public static boolean java.lang.Character#isAlphabetic(int codePoint)");
    List<Fix> fixes = solving.fixes("OddTest", "@Test void t() { assertTrue(Odd.fits(97)); }");
    assertEquals(List.of(), fixes);
  }

  @Test
  void weakEvidenceIsSaid() {
    store.jdk("public static int java.lang.Math#floorMod(int x, int y)");
    List<Fix> fixes =
        solving.fixes(
            "PartTest",
            "@Test void t() { assertEquals(1, Part.of(13, 12)); assertEquals(2, Part.of(5, 3)); }");
    assertFalse(fixes.isEmpty());
    assertNotEquals(Standing.VERIFIED, fixes.get(0).standing());
    assertTrue(fixes.get(0).caution().contains("add an example"));
  }
}
