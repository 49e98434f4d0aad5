package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search whose bench has room for several changes at once. */
class WideSearchTest {
  private static final int ROOM = 3;

  @TempDir private Path root;
  private Program program;
  private final List<Integer> atOnce = new ArrayList<>();

  /** The mistake is not among what is tried first. */
  @BeforeEach
  void write() {
    program =
        new Program(root)
            .main(
                "A",
                """
                class A {
                  static int fee(int weight, boolean express, int zones) {
                    int fee = weight > 20 ? 9 : 5;
                    if (zones > 2 && weight > 3) { fee = fee + zones; }
                    if (express) { fee = fee * 2; }
                    int least = zones + 3;
                    return Math.min(fee, least);
                  }
                }
                """)
            .test(
                "ATest",
                """
                @Test void plain() { assertEquals(5, A.fee(1, false, 1)); }
                @Test void far() { assertEquals(9, A.fee(5, false, 4)); }
                @Test void express() { assertEquals(10, A.fee(1, true, 1)); }
                """);
  }

  @Test
  void severalChangesAreRunAtOnceAndTheSameIsFound() {
    List<String> narrow = found(bench -> bench);
    assertFalse(narrow.isEmpty(), program.heard());
    assertEquals(narrow, found(bench -> new Wide(bench, false)));
    assertTrue(Collections.frequency(atOnce, ROOM) > 5, atOnce.toString());
  }

  @Test
  void testsThatDisturbEachOtherAreRunOneAfterAnother() {
    List<String> narrow = found(bench -> bench);
    assertEquals(narrow, found(bench -> new Wide(bench, true)));
    assertEquals(1, atOnce.stream().filter(size -> size > 1).count(), atOnce.toString());
  }

  private List<String> found(UnaryOperator<TestBench> widened) {
    return program.fixes(widened).stream().map(Fix::why).toList();
  }

  /** Where tests disturb each other, only the first of several runs shows what it would alone. */
  private final class Wide implements TestBench {
    private final TestBench bench;
    private final boolean disturbed;

    Wide(TestBench bench, boolean disturbed) {
      this.bench = bench;
      this.disturbed = disturbed;
    }

    @Override
    public int width() {
      return ROOM;
    }

    @Override
    public List<Report> runEach(List<Work> candidates, Duration deadline) {
      atOnce.add(candidates.size());
      List<Report> reports =
          new ArrayList<>(
              candidates.stream()
                  .map(each -> run(each.classes(), each.tests(), deadline))
                  .toList());
      if (disturbed && reports.size() > 1) {
        reports.set(1, new Report(reports.get(0).passed(), List.of(), List.of(), ""));
      }
      return reports;
    }

    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return bench.run(classes, tests, deadline);
    }

    @Override
    public List<Path> resources() {
      return bench.resources();
    }
  }
}
