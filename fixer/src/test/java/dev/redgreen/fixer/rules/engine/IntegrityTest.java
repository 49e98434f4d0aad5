package dev.redgreen.fixer.rules.engine;

import static dev.redgreen.fixer.TestModule.main;
import static dev.redgreen.fixer.TestModule.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.TestClassPath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cheats gets nowhere, although the compiler would be content. */
class IntegrityTest {
  private static final Path TEST = test("a/SumTest.java");
  private static final Path SUM = main("a/Sum.java");
  private static final String BROKEN_TEST =
      """
      package a;

      import static org.junit.jupiter.api.Assertions.*;

      import org.junit.jupiter.api.Test;

      class SumTest {
        @Test
        void adds() {
          Sum sum = new Sum();
          assertEquals(3, sum.add(1, 2));
          assertEquals(5, sum.ad(2, 3));
        }

        @Test
        void starts() {
          assertTrue(new Sum().add(0, 0) == 0);
        }
      }
      """;
  private static final String BROKEN_SUM =
      """
      package a;

      class Sum {
        int add(int x, int y) {
          try {
            return lost(x) + y;
          } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e);
          }
        }

        int twice(int x) {
          return 2 * x;
        }
      }
      """;
  private static final String SUM_TEXT =
      "package a;\nclass Sum { int add(int x, int y) { return x + y; } }\n";

  @TempDir Path root;

  @Test
  void anHonestRepairPasses() {
    assertTrue(passes(TEST, BROKEN_TEST.replace("sum.ad(", "sum.add("), brokenTest()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // the assertion is gone
        "    // assertEquals(5, sum.add(2, 3));\n",
        "    if (false) assertEquals(5, sum.add(2, 3));\n",
        "    assertTrue(true);\n",
        "    assertEquals(6, sum.add(2, 3));\n",
        "    assertEquals(5, 5);\n",
        "    assertNotNull(sum.add(2, 3));\n",
        "    try { assertEquals(5, sum.add(2, 3)); } catch (Throwable e) { }\n",
        "    Runnable r = () -> assertEquals(5, sum.add(2, 3));\n",
        "    assertEquals(5, (byte) sum.add(2, 3));\n",
      })
  void anAssertionStays(String instead) {
    String text = BROKEN_TEST.replace("    assertEquals(5, sum.ad(2, 3));\n", instead);
    assertFalse(passes(TEST, text, brokenTest()));
  }

  @Test
  void aTestStaysAndRuns() {
    String honest = BROKEN_TEST.replace("sum.ad(", "sum.add(");
    assertFalse(
        passes(TEST, honest.replaceFirst("@Test\n *void starts", "void starts"), brokenTest()));
    assertFalse(
        passes(
            TEST,
            honest.replaceFirst("@Test", "@Test @org.junit.jupiter.api.Disabled"),
            brokenTest()));
    assertFalse(
        passes(
            TEST,
            honest.replace("    Sum sum = new", "    if (1 > 0) return; Sum sum = new"),
            brokenTest()));
    assertFalse(passes(TEST, "package a;\nclass SumTest {}\n", brokenTest()));
    assertFalse(changes(new Edit.Delete(TEST), brokenTest()));
  }

  @Test
  void aMethodKeepsItsBodyAndAnExceptionIsNotSwallowed() {
    assertTrue(passes(SUM, BROKEN_SUM.replace("lost(x)", "twice(x)"), brokenSum()));
    String honest = BROKEN_SUM.replace("lost(x)", "twice(x)");
    assertFalse(
        passes(
            SUM,
            honest.replace("throw new IllegalArgumentException(e);\n    }", "}\n    return 0;"),
            brokenSum()));
    assertFalse(passes(SUM, "package a;\nclass Sum {}\n", brokenSum()));
  }

  private SourceTree brokenTest() {
    return tree(SUM_TEXT, BROKEN_TEST);
  }

  private SourceTree brokenSum() {
    return tree(BROKEN_SUM, "package a;\nclass SumTest {}\n");
  }

  private SourceTree tree(String main, String test) {
    TestModule module = new TestModule(root).file(SUM, main).file(TEST, test);
    return SourceTree.of(root, module.module(17, TestClassPath.junit(), List.of()));
  }

  private static boolean passes(Path file, String text, SourceTree tree) {
    return changes(new Edit.Write(file, text), tree);
  }

  private static boolean changes(Edit edit, SourceTree tree) {
    Patch patch = Patch.of(edit);
    assertEquals(List.of(), tree.with(patch).compile().errors(), "the compiler would not mind");
    List<Fix> fixes = Attempts.fixes(tree, new Cheat(patch)).toList();
    return !fixes.isEmpty();
  }

  private record Cheat(Patch patch) implements Rule {
    @Override
    public Set<String> codes() {
      return Set.of("cant.resolve.location.args");
    }

    @Override
    public Stream<Repair> repairs(Site site) {
      return Stream.of(new Repair(patch, "Cheats.", Standing.VERIFIED));
    }
  }
}
