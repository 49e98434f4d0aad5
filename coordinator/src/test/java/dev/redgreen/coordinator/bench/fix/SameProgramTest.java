package dev.redgreen.coordinator.bench.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.PlainModule;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the original, and what as a weakened test. */
class SameProgramTest {
  private static final Path MAIN = Path.of("src/main/java/A.java");
  private static final Path TEST = Path.of("src/test/java/ATest.java");
  private static final String TEXT =
      "import java.util.List;\nimport java.util.Map;\nclass A { List<Map<A, A>> all; int n = 1; }\n";

  @TempDir Path root;

  private SourceTree tree() throws IOException {
    for (Path file : List.of(MAIN, TEST)) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), TEXT);
    }
    return SourceTree.of(root, PlainModule.in(root));
  }

  private static SourceTree with(SourceTree tree, Path file, String text) {
    return tree.with(Patch.of(new Edit.Write(file, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int n = 1; | int  n=1 ; | true",
        "int n = 1; | /* one */ int n = 1; | true",
        "import java.util.List; | import java.util.Map;import java.util.List; | true",
        "int n = 1; | int n = 2; | false",
        "import java.util.Map; | | false",
        "import java.util.Map; | import java.util.Map; import java.io.*; | false",
        "int n = 1; | | false",
      })
  void theOriginalIsBackButForLayoutAndOrderOfImports(String old, String now, boolean same)
      throws IOException {
    SourceTree tree = tree();
    String text = TEXT.replace(old, now == null ? "" : now);
    assertEquals(same, SameProgram.exactly(tree, with(tree, MAIN, text)));
  }

  @Test
  void aFileTooManyIsNotTheOriginal() throws IOException {
    SourceTree tree = tree();
    assertEquals(
        false,
        SameProgram.exactly(tree, with(tree, Path.of("src/main/java/B.java"), "class B {}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int n = 1; | long n = 1; | false",
        "List<Map<A, A>> | Collection<Map<A, A>> | false",
        "import java.util.Map; | import java.util.TreeMap; | false",
        "int n = 1; | int n = 2; | true",
        "int n = 1; | | true",
        "int n = 1; | int m = 1; | true",
        "int n = 1; | int n = (int) 1; | true",
        "int n = max(1, 2); | int n = Math.max(1, 2); | false",
        "int n = max(1, 2); | int n = Math.min(1, 2); | true",
        "int n = max(1, 2); | int n = one.max(1, 2); | true",
      })
  void aTestMayChangeInImportsAndTypesOnly(String old, String now, boolean weakened)
      throws IOException {
    String before = old.startsWith("int") ? TEXT.replace("int n = 1;", old) : TEXT;
    SourceTree tree = with(tree(), TEST, before);
    SourceTree changed = with(tree, TEST, before.replace(old, now == null ? "" : now));
    assertEquals(weakened ? List.of(TEST) : List.of(), SameProgram.weakenedTests(tree, changed));
  }

  @Test
  void aTestThatIsGoneIsWeakened() throws IOException {
    SourceTree tree = tree();
    SourceTree gone = tree.with(Patch.of(new Edit.Delete(TEST)));
    assertEquals(List.of(TEST), SameProgram.weakenedTests(tree, gone));
    assertEquals(List.of(), SameProgram.weakenedTests(tree, with(tree, MAIN, "class A {}")));
  }
}
