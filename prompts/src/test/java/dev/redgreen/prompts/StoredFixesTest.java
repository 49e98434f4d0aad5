package dev.redgreen.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.replay.FixMemory;
import dev.redgreen.fixer.replay.SolvedFailures;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import dev.redgreen.prompts.template.Subject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFixesTest {
  private static final Path FILE = Path.of("src/main/java/org/example/Words.java");

  @TempDir private Path directory;
  private int projects;

  private PatternStore store;

  @BeforeEach
  void open() {
    store =
        SqlitePatternStore.open(
            directory.resolve("store"), Clock.systemUTC(), EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Attempt attempt(String statement, boolean fresh) {
    String text =
        """
        === src/main/java/org/example/Words.java
        package org.example;

        class Words {
          int count(String text) {
            %s
          }
        }
        """
            .formatted(statement);
    ProjectText project = ProjectText.write(directory.resolve("project" + projects++), text);
    SourceTree tree = project.attempt().tree();
    List<Failure> errors = List.copyOf(tree.compile().errors());
    return project.attempt(tree, fresh, errors, List.of());
  }

  private void learn(String wrong, String right) {
    Attempt attempt = attempt(wrong, false);
    String repaired = attempt.tree().text(FILE).orElseThrow().replace(wrong, right);
    Patch patch = Patch.of(new Edit.Write(FILE, repaired));
    new FixMemory(store, "p").learn(attempt.failures(), attempt.tree()::text, patch, "run-1");
  }

  private Similar.Found found(Attempt attempt) {
    SolvedFailures solved = new SolvedFailures(store, Set.of("p"), Set.of("own"), "p");
    return new StoredFixes(solved).to(attempt, Subject.of(attempt));
  }

  @Test
  void aRepairIsShownWithWhatItMendedAndWhereItIsFrom() {
    learn("return text.size();", "return text.length();");

    Similar.Found found = found(attempt("return 1 + text.size();", false));

    assertEquals(1, found.texts().size());
    String text = found.texts().get(0);
    assertTrue(text.startsWith("A verified repair of \"cannot find symbol symbol: method size()"));
    assertTrue(text.contains("learned in p src/main/java/org/example/Words.java:5, run run-1"));
    assertTrue(
        text.contains(
            "```diff\nsrc/main/java/org/example/Words.java\n"
                + "-    return text.size();\n+    return text.length();\n```\n"),
        text);
    String reply = "int count(String text) { return text.length(); } }";
    assertEquals(found.sources(), found.usedIn(reply));
    assertEquals(List.of(), found.usedIn("class Other {}"));
  }

  @Test
  void atMostTwoAreShownAndNoneThatIsNotAlike() {
    learn("return text.size();", "return text.length();");
    learn("return text.size() + 2;", "return text.length() + 2;");
    learn("return text.size() + 3;", "return text.length() + 3;");
    assertEquals(2, found(attempt("return 1 + text.size();", false)).texts().size());
    assertEquals(0, found(attempt("return Elsewhere.most(7, 8);", false)).texts().size());
  }

  @Test
  void aFirstAttemptAtNewCodeIsShownNone() {
    learn("return text.size();", "return text.length();");
    assertEquals(Similar.NONE, found(attempt("return 1 + text.size();", true)));
  }
}
