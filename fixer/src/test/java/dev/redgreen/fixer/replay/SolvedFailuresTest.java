package dev.redgreen.fixer.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of repairs that are stored, for a failure that was never seen. */
class SolvedFailuresTest {
  @TempDir Path directory;
  private PatternStore store;
  private int trees;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    store = SqlitePatternStore.open(directory.resolve("home"), clock, EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SourceTree tree(String name, String statement) {
    String text =
        "package a;\n\nclass %s {\n  int run(String word, int total) {\n    %s\n  }\n}\n"
            .formatted(name, statement);
    return new TestModule(directory.resolve("tree" + trees++))
        .main("a/" + name + ".java", text)
        .tree();
  }

  private String learn(String project, String name, String wrong, String right) {
    SourceTree red = tree(name, wrong);
    Path file = TestModule.main("a/" + name + ".java");
    String text = red.text(file).orElseThrow().replace(wrong, right);
    Patch patch = Patch.of(new Edit.Write(file, text));
    return new FixMemory(store, project)
        .learn(red.compile().errors(), red::text, patch, "run1")
        .get(0);
  }

  private List<Solved> like(SourceTree red, String... spaces) {
    Failure failure = red.compile().errors().get(0);
    return new SolvedFailures(store, Set.of(spaces), Set.of("own"), "p")
        .like(failure, red::text, 5);
  }

  private List<String> ids(SourceTree red, String... spaces) {
    return like(red, spaces).stream().map(solved -> solved.pattern().id()).toList();
  }

  @Test
  void aRepairOfTheSameKindWithTheLikeOfMessageAndLineIsFound() {
    String id = learn("p", "One", "return word.size();", "return word.length();");
    learn("p", "Two", "return Math.maximum(total, 3);", "return Math.max(total, 3);");

    List<Solved> found = like(tree("New", "return total + word.size();"), "p");

    assertEquals(id, found.get(0).pattern().id());
    assertEquals("return word.size(); → return word.length();", found.get(0).line());
    assertEquals(
        "src/main/java/a/One.java\n-    return word.size();\n+    return word.length();\n",
        found.get(0).diff());
    assertTrue(
        found.get(0).origin().startsWith("learned in p src/main/java/a/One.java:5, run run1; "),
        found.get(0).origin());
  }

  @Test
  void anotherKindAndWhatIsNotAlikeIsNotFound() {
    learn("p", "One", "return word;", "return word.length();");
    learn("p", "Two", "return Elsewhere.at(\"b\", 7).deep();", "return 7;");
    assertEquals(List.of(), like(tree("New", "return total + word.size();"), "p"));
  }

  @Test
  void onlyPermittedSpacesAreSeen() {
    String theirs = learn("q", "One", "return word.size();", "return word.length();");
    SourceTree red = tree("New", "return total + word.size();");
    assertEquals(List.of(), ids(red, "p"));
    assertEquals(List.of(), ids(red));
    assertEquals(List.of(theirs), ids(red, "p", "q"));
  }

  @Test
  void whatFailedElsewhereRanksLower() {
    String one = learn("p", "One", "return word.size();", "return word.length();");
    String two = learn("p", "One", "return word.size();", "return word.isEmpty() ? 0 : 1;");
    SourceTree red = tree("New", "return total + word.size();");
    said(one, false);
    said(two, true);
    assertEquals(List.of(two, one), ids(red, "p"));
    said(two, false);
    said(two, false);
    said(one, true);
    assertEquals(List.of(one, two), ids(red, "p"));
  }

  private void said(String id, boolean success) {
    store.record(List.of(Trial.of(id, "run", "p", success, 1, "test", Instant.EPOCH)));
  }
}
