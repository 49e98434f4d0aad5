package dev.redgreen.fixer.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.TestClassPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rules turn the texts before into exactly the texts after. */
class RuleCasesTest {
  @TempDir Path root;

  @TestFactory
  Stream<DynamicTest> cases() {
    String only = System.getProperty("case", "");
    return Case.in(Path.of("src/test/rules")).stream()
        .filter(one -> one.name().contains(only))
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private void check(Case one) {
    Path folder = root.resolve("case" + Math.abs(one.name().hashCode()));
    TestModule module = new TestModule(folder);
    one.before().forEach(module::file);
    JavaModule java = module.module(17, TestClassPath.junit(), List.of());
    SourceTree tree = SourceTree.of(folder, java);
    assertFalse(tree.compile().ok(), "compiles already");
    List<Fix> fixes = Attempts.fixes(tree).limit(one.after().isEmpty() ? 9 : 1).toList();
    if (one.after().isEmpty()) {
      assertEquals(List.of(), fixes.stream().filter(fix -> fix.caution().isEmpty()).toList());
      return;
    }
    assertFalse(fixes.isEmpty(), () -> "nothing proposed for " + tree.compile().errors());
    Fix first = fixes.get(0);
    SourceTree after = tree.with(first.patch());
    assertEquals(wanted(one), made(after), first.why());
    assertTrue(after.compile().ok(), () -> after.compile().errors().toString());
    assertEquals(one.standing(), first.standing().toString().toLowerCase(Locale.ROOT));
    assertFalse(first.why().isBlank());
  }

  private static String wanted(Case one) {
    Map<Path, String> all = new TreeMap<>(one.before());
    all.putAll(one.after());
    all.values().removeIf(text -> text.equals("\n"));
    return text(all);
  }

  private static String made(SourceTree tree) {
    Map<Path, String> all = new TreeMap<>();
    Stream.of(tree.mainFiles(), tree.testFiles())
        .flatMap(files -> files.stream())
        .forEach(file -> all.put(file, tree.text(file).orElseThrow()));
    return text(all);
  }

  private static String text(Map<Path, String> files) {
    StringBuilder text = new StringBuilder();
    files.forEach((file, content) -> text.append("--- ").append(file).append('\n').append(content));
    return text.toString();
  }
}
