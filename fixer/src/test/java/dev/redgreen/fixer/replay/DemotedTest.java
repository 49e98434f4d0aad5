package dev.redgreen.fixer.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rung that always offers 1, 2 and 3, after a build has refused some of them. */
class DemotedTest {
  private static final Path FILE = TestModule.main("a/A.java");
  private static final String BROKEN =
      "package a;\n\nclass A {\n  int f() {\n    return lost;\n  }\n}\n";

  @TempDir Path root;
  @TempDir Path home;

  private PatternStore store() {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return SqlitePatternStore.open(home, clock, EmbedderSource.none());
  }

  private static Demoted rung(PatternStore store) {
    return new Demoted(new Numbers(), store, "p");
  }

  private List<Fix> propose(Demoted rung, String text) {
    SourceTree tree = new TestModule(root).main("a/A.java", text).tree();
    List<Failure> errors = List.copyOf(tree.compile().errors());
    Task task = new Task(tree.root(), tree.module(), List.of(), "", "p", "run");
    return rung.propose(
            new Attempt(
                task,
                1,
                true,
                errors,
                tree,
                List.of(),
                new NoBench(),
                file -> Optional.empty(),
                Instant.MAX))
        .toList();
  }

  private static String why(List<Fix> fixes) {
    return String.join(" ", fixes.stream().map(Fix::why).toList());
  }

  @Test
  void whatABuildRefusedComesLastAlsoInALaterRun() {
    try (PatternStore store = store()) {
      Demoted rung = rung(store);
      List<Fix> fixes = propose(rung, BROKEN);
      assertEquals("1 2 3", why(fixes));
      rung.failed(fixes.get(0), "run1");
      assertEquals("2 3 1", why(propose(rung, BROKEN)));
    }
    try (PatternStore store = store()) {
      String moved = BROKEN.replace("package a;\n", "package a;\n\n// moved down\n");
      assertEquals("2 3 1", why(propose(rung(store), moved)));
      String elsewhere = BROKEN.replace("return lost", "return 4 + lost");
      assertEquals("1 2 3", why(propose(rung(store), elsewhere)));
    }
  }

  @Test
  void aFixOfAnotherRungIsNoBusinessOfThisOne() {
    try (PatternStore store = store()) {
      List<Fix> fixes = propose(rung(store), BROKEN);
      Demoted other = rung(store);
      other.failed(fixes.get(0), "run1");
      assertEquals("1 2 3", why(propose(other, BROKEN)));
    }
  }

  private static final class Numbers implements Proposer {
    @Override
    public String rung() {
      return "rule";
    }

    @Override
    public Stream<Fix> propose(Attempt attempt) {
      int start = attempt.tree().text(FILE).orElseThrow().indexOf("lost");
      return Stream.of("1", "2", "3")
          .map(
              number ->
                  new Fix(
                      Patch.of(new Edit.Replace(FILE, start, start + 4, number)),
                      rung(),
                      attempt.failures().get(0).kind(),
                      number,
                      Standing.VERIFIED,
                      List.of(),
                      ""));
    }
  }

  /** No test is run. */
  private record NoBench() implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return new Report(List.of(), List.of(), List.of(), "no bench");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
