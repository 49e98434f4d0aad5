package dev.redgreen.fixer.replay;

import static dev.redgreen.fixer.TestModule.main;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Path FILE = main("a/A.java");
  private static final String BROKEN =
      "package a;\n\nclass A {\n  int f() {\n    return lost;\n  }\n}\n";

  @TempDir Path root;
  @TempDir Path home;

  private PatternStore store() {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return SqlitePatternStore.open(home, clock, EmbedderSource.none());
  }

  private SourceTree tree(String text) {
    return new TestModule(root).main("a/A.java", text).tree();
  }

  private static void learn(PatternStore store, SourceTree tree, Patch patch) {
    List<String> ids =
        new FixMemory(store, "p").learn(tree.compile().errors(), tree::text, patch, "run1");
    assertEquals(1, ids.size());
  }

  private static List<Fix> propose(PatternStore store, SourceTree tree, String refused) {
    return propose(store, tree, refused, List.of(), Set.of("own"), Instant.EPOCH.plusSeconds(1));
  }

  private static List<Fix> propose(
      PatternStore store,
      SourceTree tree,
      String refused,
      List<Attempt.Tried> tried,
      Set<String> licences,
      Instant deadline) {
    Task task = new Task(tree.root(), tree.module(), List.of(), "", "p", "run2");
    Attempt attempt =
        new Attempt(
            task,
            1,
            true,
            List.copyOf(tree.compile().errors()),
            tree,
            tried,
            new NoBench(),
            file -> file.toString().equals(refused) ? Optional.of("no") : Optional.empty(),
            deadline);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new ReplayProposer(store, Set.of("p"), licences, clock).propose(attempt).toList();
  }

  /** Replay runs no test. */
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

  private static Patch zero() {
    int start = BROKEN.indexOf("lost");
    return Patch.of(new Edit.Replace(FILE, start, start + 4, "0"));
  }

  @Test
  void whatMendedAFailureMendsItAgainAfterTheStoreWasReopened() {
    try (PatternStore store = store()) {
      learn(store, tree(BROKEN), zero());
    }
    try (PatternStore store = store()) {
      SourceTree later = tree(BROKEN.replace("package a;\n", "package a;\n\n// moved down\n"));
      List<Fix> fixes = propose(store, later, "");
      assertEquals(1, fixes.size());
      assertTrue(later.with(fixes.get(0).patch()).compile().ok());
      assertEquals(
          later.text(FILE).map(text -> text.replace("lost", "0")),
          later.with(fixes.get(0).patch()).text(FILE));
    }
  }

  @Test
  void aFileThatWasWrittenIsWrittenAgain() {
    Path other = main("a/B.java");
    try (PatternStore store = store()) {
      SourceTree tree = tree("package a;\n\nclass A {\n  B b;\n}\n");
      learn(store, tree, Patch.of(new Edit.Write(other, "package a;\n\nclass B {}")));
      List<Fix> fixes = propose(store, tree, "");
      assertEquals(
          List.of(new Edit.Write(other, "package a;\n\nclass B {}")), fixes.get(0).patch().edits());
      assertEquals(List.of(), propose(store, tree, other.toString()));
    }
  }

  @Test
  void whatNoLongerMendsTheFailureIsNotProposed() {
    String broken = "package a;\n\nclass A {\n  List<String> names;\n}\n";
    int at = broken.indexOf("\n\nclass") + 1;
    Patch imported = Patch.of(new Edit.Replace(FILE, at, at, "\nimport own.List;\n"));
    TestModule whole =
        new TestModule(root.resolve("whole"))
            .main("own/List.java", "package own;\npublic class List<T> {}\n")
            .main("a/A.java", broken);
    SourceTree less = new TestModule(root.resolve("less")).main("a/A.java", broken).tree();
    try (PatternStore store = store()) {
      learn(store, whole.tree(), imported);
      assertEquals(1, propose(store, whole.tree(), "").size());
      assertEquals(List.of(), propose(store, less, ""));
    }
  }

  @Test
  void anotherSiteGetsNothing() {
    try (PatternStore store = store()) {
      learn(store, tree(BROKEN), zero());
      assertEquals(List.of(), propose(store, tree(BROKEN.replace("lost", "gone")), ""));
      assertEquals(List.of(), propose(store, tree(BROKEN.replace("int f", "long f")), ""));
    }
  }

  @Test
  void anotherProjectsFixesAreNotSeen() {
    try (PatternStore store = store()) {
      SourceTree tree = tree(BROKEN);
      new FixMemory(store, "other").learn(tree.compile().errors(), tree::text, zero(), "run1");
      assertEquals(List.of(), propose(store, tree, ""));
    }
  }

  @Test
  void whatFailedAtThisSiteIsNotTriedAgainUntilItLedToGreen() {
    try (PatternStore store = store()) {
      SourceTree tree = tree(BROKEN);
      learn(store, tree, zero());
      String id = propose(store, tree, "").get(0).sources().get(0).patternId();
      store.record(List.of(Trial.of(id, "run2", "p", false, 0.5, "compile", Instant.EPOCH)));
      assertEquals(List.of(), propose(store, tree, ""));
      store.record(List.of(Trial.of(id, "run3", "p", true, 1, "green", Instant.EPOCH)));
      assertEquals(1, propose(store, tree, "").size());
    }
  }

  @Test
  void whatWasTriedInThisRunIsNotTriedAgain() {
    try (PatternStore store = store()) {
      SourceTree tree = tree(BROKEN);
      learn(store, tree, zero());
      Fix fix = propose(store, tree, "").get(0);
      List<Attempt.Tried> tried = List.of(new Attempt.Tried(fix, List.of(), "targets"));
      assertEquals(List.of(), propose(store, tree, "", tried, Set.of("own"), Instant.MAX));
    }
  }

  @Test
  void onePatchForTwoFailuresIsProposedOnce() {
    String two = BROKEN.replace("return lost", "int other = gone;\n    return lost");
    try (PatternStore store = store()) {
      SourceTree tree = tree(two);
      Patch patch =
          Patch.of(new Edit.Write(FILE, two.replace("lost", "0").replace("= gone", "= 1")));
      List<String> ids =
          new FixMemory(store, "p").learn(tree.compile().errors(), tree::text, patch, "run1");
      assertEquals(2, ids.size());
      assertEquals(1, propose(store, tree, "").size());
    }
  }

  @Test
  void aLicenceThatIsNotAcceptedAndALateHourForbidIt() {
    try (PatternStore store = store()) {
      SourceTree tree = tree(BROKEN);
      learn(store, tree, zero());
      Instant late = Instant.EPOCH;
      assertEquals(List.of(), propose(store, tree, "", List.of(), Set.of("MIT"), Instant.MAX));
      assertEquals(List.of(), propose(store, tree, "", List.of(), Set.of(), Instant.MAX));
      assertEquals(List.of(), propose(store, tree, "", List.of(), Set.of("own"), late));
    }
  }
}
