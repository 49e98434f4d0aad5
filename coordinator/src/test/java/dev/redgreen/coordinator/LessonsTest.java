package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.memory.RecallProposer;
import dev.redgreen.fixer.replay.Demoted;
import dev.redgreen.fixer.replay.ReplayProposer;
import dev.redgreen.fixer.rules.engine.RuleProposer;
import dev.redgreen.fixer.template.TemplateProposer;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in which a first answer did not compile and a second one mended it. */
final class LessonsTest {
  private static final Path FILE = Path.of("src/main/java/a/Sum.java");
  private static final String WRONG =
      """
      package a;

      final class Sum {
        static int of(int a, int b) {
          return a + c;
        }
      }
      """;
  private static final String RIGHT = WRONG.replace("+ c", "+ b");
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path root;
  @TempDir private Path home;
  private PatternStore store;
  private TemplateProposer templates;
  private SourceTree red;

  @BeforeEach
  void open() throws IOException {
    store = SqlitePatternStore.open(home, CLOCK, EmbedderSource.none());
    templates = new TemplateProposer(store, Set.of("p"));
    Path test = root.resolve("src/test/java/a/SumTest.java");
    Files.createDirectories(test.getParent());
    Files.writeString(test, "package a;\n\nclass SumTest {\n  int five = Sum.of(2, 3);\n}\n");
    red = SourceTree.of(root, PlainModule.in(root));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRepairIsReplayedOnTheSameCandidate() {
    List<String> learned = learn(Standing.VERIFIED, "model", true);

    List<Pattern> fixes = learned();
    assertEquals(1, fixes.size());
    assertTrue(learned.contains(fixes.get(0).id()), learned::toString);
    assertEquals("run1", fixes.get(0).origin().runId());
    assertEquals(1, store.success(fixes.get(0).id(), "p", 1).successesHere());
    SourceTree candidate = red.with(write(WRONG));
    Fix replayed = replayed(candidate).get(0);
    assertEquals(Optional.of(RIGHT), candidate.with(replayed.patch()).text(FILE));
  }

  @Test
  void aNewFileOfARepairIsReplayedAlthoughItIsOnDiskByNow() throws IOException {
    Path other = FILE.resolveSibling("Other.java");
    String text = "package a;\n\nclass Other {}\n";
    Patch first = write(RIGHT.replace("Sum {", "Sum extends Other {"));
    Fix repair = fix(Patch.of(new Edit.Write(other, text)), "model", Standing.VERIFIED);
    Path onDisk = root.resolve(other);
    Files.createDirectories(onDisk.getParent());
    Files.writeString(onDisk, text);
    lessons().learn(task("run1"), red, ending(red.with(first), repair), true);
    Files.delete(onDisk);

    SourceTree candidate = SourceTree.of(root, PlainModule.in(root)).with(first);
    assertEquals(List.of(new Edit.Write(other, text)), replayed(candidate).get(0).patch().edits());
  }

  @Test
  void nothingIsLearnedFromAFlakyRun() {
    assertEquals(List.of(), learn(Standing.VERIFIED, "model", false));
    assertEquals(List.of(), learned());
  }

  @Test
  void nothingIsLearnedFromWhatIsOnlyPlausible() {
    assertEquals(List.of(), learn(Standing.PLAUSIBLE, "model", true));
    assertEquals(List.of(), learned());
  }

  @Test
  void codeThatWasRetrievedIsNotStoredAsNew() {
    Fix.Source source = new Fix.Source("0".repeat(64), "lib Sums.of", "Apache-2.0", 0.9);
    Fix copied =
        new Fix(
            write(RIGHT), "reuse", "generate", "because", Standing.VERIFIED, List.of(source), "");
    lessons().learn(task("run1"), red, ending(red.with(write(WRONG)), copied), true);
    Filter code = Filter.ofKinds(Kind.METHOD, Kind.TYPE, Kind.UNIT);
    assertEquals(List.of(), store.list(code, 9));
    assertEquals(1, store.list(Filter.ofKinds(Kind.SOLUTION), 9).size());
  }

  @Test
  void aReplayedRepairIsNotLearnedASecondTime() {
    learn(Standing.VERIFIED, "replay", true);
    assertEquals(List.of(), learned());
  }

  @Test
  void aSolutionThatFailedForTheseTestsIsNotRecalledForThemAgain() {
    learn(Standing.VERIFIED, "model", true);
    Fix recalled = recalled().get(0);
    assertEquals(Optional.of(RIGHT), red.with(recalled.patch()).text(FILE));

    RedGreen.Ending stuck =
        new RedGreen.Ending(
            new Outcome.Stuck("all failed"),
            1,
            new RedGreen.State(red, Judgement.NONE, List.of()),
            List.of(new Attempt.Tried(recalled, List.of(), "targets")));
    lessons().learn(task("run2"), red, stuck, false);
    assertEquals(List.of(), recalled());

    learn(Standing.VERIFIED, "model", true);
    assertEquals(1, recalled().size());
  }

  @Test
  void aTemplateThatABuildRefusedIsNotTriedAtItsSiteAgain() {
    learn(Standing.VERIFIED, "model", true);
    SourceTree candidate = red.with(write(WRONG));
    Fix fix = templates.propose(attempt(candidate, 2)).toList().get(0);
    assertEquals(Optional.of(RIGHT), candidate.with(fix.patch()).text(FILE));

    mended(candidate, stuck(candidate, fix, "compile"), false);
    assertEquals(1, templates.propose(attempt(candidate, 2)).toList().size());
    mended(candidate, stuck(candidate, fix, "targets"), false);

    TemplateProposer later = new TemplateProposer(store, Set.of("p"));
    assertEquals(List.of(), later.propose(attempt(candidate, 2)).toList());
  }

  @Test
  void aTemplateThatLedToGreenIsNotBlamedAndGainsAPlace() {
    learn(Standing.VERIFIED, "model", true);
    SourceTree candidate = red.with(write(WRONG));
    Fix fix = templates.propose(attempt(candidate, 2)).toList().get(0);
    String id = fix.sources().get(0).patternId();
    RedGreen.Ending green =
        new RedGreen.Ending(
            new Outcome.Green("green"),
            1,
            new RedGreen.State(
                candidate.with(fix.patch()), new Judgement(Stage.GREEN, List.of()), List.of(fix)),
            List.of(new Attempt.Tried(fix, List.of(), "gate")));

    mended(candidate, green, false);
    assertEquals(1, store.get(id).orElseThrow().origins().size());
    mended(candidate, green, true);
    assertEquals(2, store.get(id).orElseThrow().origins().size());
    assertEquals(1, templates.propose(attempt(candidate, 2)).toList().size());
  }

  private void mended(SourceTree candidate, RedGreen.Ending ending, boolean sure) {
    List<Failure> errors = List.copyOf(candidate.compile().errors());
    lessons().mended(task("run2"), candidate, errors, ending, sure);
  }

  private static RedGreen.Ending stuck(SourceTree candidate, Fix fix, String verdict) {
    return new RedGreen.Ending(
        new Outcome.Stuck("all failed"),
        1,
        new RedGreen.State(candidate, Judgement.NONE, List.of()),
        List.of(new Attempt.Tried(fix, List.of(), verdict)));
  }

  private Demoted rules() {
    return new Demoted(new RuleProposer(fault -> {}), store, "p");
  }

  private List<Fix> recalled() {
    return new RecallProposer(store, Set.of("p"), Set.of("own"), CLOCK)
        .propose(attempt(red, 1))
        .toList();
  }

  private List<String> learn(Standing standing, String rung, boolean sure) {
    Fix repair = fix(write(RIGHT), rung, standing);
    return lessons().learn(task("run1"), red, ending(red.with(write(WRONG)), repair), sure);
  }

  private Lessons lessons() {
    return new Lessons(store, new Recorder(store, CLOCK, "p", "run1"), templates, rules());
  }

  /** The candidate, and what made it green. */
  private RedGreen.Ending ending(SourceTree candidate, Fix repair) {
    Fix first = fix(candidate.changes(), "model", Standing.VERIFIED);
    List<Failure> errors = List.copyOf(candidate.compile().errors());
    assertFalse(errors.isEmpty());
    return new RedGreen.Ending(
        new Outcome.Green("green"),
        2,
        new RedGreen.State(
            candidate.with(repair.patch()),
            new Judgement(Stage.GREEN, List.of()),
            List.of(first, repair)),
        List.of(
            new Attempt.Tried(first, errors, "compile"),
            new Attempt.Tried(repair, List.of(), "green")));
  }

  private List<Pattern> learned() {
    return store.list(Filter.ofKinds(Kind.FIX), 10);
  }

  private List<Fix> replayed(SourceTree candidate) {
    return new ReplayProposer(store, Set.of("p"), Set.of("own"), CLOCK)
        .propose(attempt(candidate, 2))
        .toList();
  }

  private Attempt attempt(SourceTree tree, int round) {
    return new Attempt(
        task("run2"),
        round,
        round == 1,
        List.copyOf(tree.compile().errors()),
        tree,
        List.of(),
        new NoBench(),
        file -> Optional.empty(),
        Instant.MAX);
  }

  private static Patch write(String text) {
    return Patch.of(new Edit.Write(FILE, text));
  }

  private static Fix fix(Patch patch, String rung, Standing standing) {
    return new Fix(patch, rung, "generate", "because", standing, List.of(), "");
  }

  private Task task(String runId) {
    return new Task(root, PlainModule.in(root), List.of(TestId.parse("a.SumTest")), "", "p", runId);
  }

  /** Nothing here runs a test. */
  private static final class NoBench implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      throw new AssertionError("no test is run");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
