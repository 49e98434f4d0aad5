package dev.redgreen.fixer;

import static dev.redgreen.fixer.TestModule.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenTestsTest {
  @TempDir Path root;

  @Test
  void untargetedFilesWithErrorsAreFoundUntilTheRestCompiles() {
    SourceTree tree =
        new TestModule(root)
            .test("Good.java", "class Good {}")
            .test("Targeted.java", "class Targeted { Missing missing; }")
            .test("Broken.java", "class Broken { Other other; static int seven() { return 7; } }")
            .test("Leaning.java", "class Leaning { int seven = Broken.seven(); }")
            .tree();
    Set<Path> targeted = Set.of(test("Targeted.java"));
    Set<Path> broken = BrokenTests.brokenTestFiles(tree, targeted);
    assertEquals(Set.of(test("Broken.java"), test("Leaning.java")), broken);
    assertEquals(1, tree.without(broken).compile().errors().size());
    assertTrue(tree.without(broken).without(targeted).compile().ok());
  }
}
