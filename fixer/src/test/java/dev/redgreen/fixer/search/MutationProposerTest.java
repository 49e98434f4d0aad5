package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationProposerTest {
  @TempDir private Path root;
  private Program program;

  @BeforeEach
  void start() {
    program = new Program(root);
  }

  @Test
  void aBoundaryThatIsLeftOutIsTakenIn() {
    program
        .main("Ages", "class Ages { static boolean adult(int age) { return age > 18; } }")
        .test(
            "AgesTest",
            "@Test void ofAge() { assertTrue(Ages.adult(18)); }"
                + "@Test void older() { assertTrue(Ages.adult(30)); }"
                + "@Test void child() { assertFalse(Ages.adult(17)); }");
    Fix fix = best();
    assertEquals(Standing.PLAUSIBLE, fix.standing());
    assertEquals("search", fix.rung());
    assertTrue(program.after(fix, "Ages").contains("age >= 18"), fix::why);
  }

  @Test
  void anIndexBehindTheEndIsTakenBack() {
    program
        .main(
            "Last",
            """
            class Last {
              static int of(int[] values) {
                return values[values.length];
              }
            }
            """)
        .test(
            "LastTest",
            "@Test void last() { assertEquals(7, Last.of(new int[] {3, 5, 7})); }"
                + "@Test void only() { assertEquals(4, Last.of(new int[] {4})); }");
    assertTrue(program.after(best(), "Last").contains("values[values.length - 1]"));
  }

  @Test
  void aJunctionIsChanged() {
    program
        .main(
            "Range",
            """
            class Range {
              static boolean in(int x, int low, int high) {
                return x >= low || x <= high;
              }
            }
            """)
        .test(
            "RangeTest",
            "@Test void below() { assertFalse(Range.in(1, 2, 4)); }"
                + "@Test void inside() { assertTrue(Range.in(3, 2, 4)); }"
                + "@Test void above() { assertFalse(Range.in(5, 2, 4)); }");
    assertTrue(program.after(best(), "Range").contains("x >= low && x <= high"));
  }

  private Fix best() {
    List<Fix> fixes = program.fixes();
    assertTrue(!fixes.isEmpty(), program::heard);
    return fixes.get(0);
  }
}
