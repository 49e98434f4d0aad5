package dev.redgreen.fixer.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.TestClassPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a comment of a test that does not end may be made to end. */
class HiddenCodeTest {
  private static final String BROKEN =
      """
      class SumTest {
        /* old: assertEquals(1, one()); */
        /**
         * Adds; and
         * again.
        @Test
        void adds() {
          check(3);
        }
        /* the other one */
        @Test
        void starts() {}
      }
      """;

  @TempDir private Path root;

  @Test
  void aCommentMayEndBeforeTheCode() {
    assertFalse(HiddenCode.in(BROKEN, BROKEN.replace("again.\n", "again.\n   */\n")));
    assertFalse(HiddenCode.in(BROKEN, BROKEN.replace("* Adds; and", "* Adds; and */\n//")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"void adds() {", "check(3);", "  }"})
  void itMayNotEndBehindCode(String last) {
    assertTrue(HiddenCode.in(BROKEN, BROKEN.replaceFirst("(\\Q" + last + "\\E)", "$1 */")));
  }

  @Test
  void whatWasInACommentMayStayThere() {
    assertFalse(HiddenCode.in(BROKEN, BROKEN));
    String sound = "class A {\n  /*\n  f();\n  */\n}\n";
    assertFalse(HiddenCode.in(sound, sound.replace("class A", "class B")));
  }

  @Test
  void aTestThatHidesCodeIsAWeakerTest() {
    TestModule module = new TestModule(root).file(TestModule.test("SumTest.java"), BROKEN);
    SourceTree tree = SourceTree.of(root, module.module(17, TestClassPath.junit(), List.of()));
    Path file = TestModule.test("SumTest.java");
    String hiding = BROKEN.replace("check(3);\n  }", "check(3);\n  } */");
    SourceTree now = tree.with(Patch.of(new Edit.Write(file, hiding)));
    assertEquals(List.of(file), Integrity.weakenedTests(now));
  }
}
