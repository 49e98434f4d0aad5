package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the outcome log says after runs; weights are successes and failures of pattern {@code x}.
 */
final class RecorderTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path dir;
  private PatternStore store;
  private Recorder recorder;

  @BeforeEach
  void open() {
    store = SqlitePatternStore.open(dir, CLOCK, EmbedderSource.none());
    recorder = new Recorder(store, CLOCK, "p", "run");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatLedToGreenIsCreditedOnceAndWhatFailedOnTheWayIsNotBlamed() {
    Fix first = fix("x");
    Fix repair = fix("x", "y");
    recorder.run(
        green(List.of(first, repair), tried(first, "targets"), tried(repair, "green")), true);
    said("x", 1, 0, 1);
    said("y", 1, 0, 1);
  }

  @Test
  void aFlakyGreenCreditsAndBlamesNobodyWhoLedToIt() {
    Fix first = fix("x");
    recorder.run(green(List.of(first), tried(fix("x"), "gate"), tried(first, "green")), false);
    said("x", 0, 0, 0);
  }

  @Test
  void onePatternInSeveralFailedCandidatesIsBlamedOnceForTheFurthest() {
    recorder.run(stuck(tried(fix("x"), "compile"), tried(fix("x"), "targets")), false);
    said("x", 0, 1, 1);
  }

  @Test
  void whatOnlyFailedToCompileIsBlamedByHalf() {
    recorder.run(stuck(tried(fix("x"), "compile"), tried(fix("x"), "refused")), false);
    said("x", 0, 0.5, 1);
  }

  @Test
  void aRefusedChangeSaysNothing() {
    recorder.run(stuck(tried(fix("x"), "refused")), false);
    said("x", 0, 0, 0);
  }

  @Test
  void whatWasTriedBesideTheGreenIsBlamed() {
    Fix green = fix("y");
    recorder.run(green(List.of(green), tried(fix("x"), "gate"), tried(green, "green")), true);
    said("x", 0, 1, 1);
    said("y", 1, 0, 1);
  }

  @Test
  void aPersonsWordCountsTwice() {
    recorder.learned(List.of("x"));
    recorder.decided(List.of("x", "x"), true);
    said("x", 3, 0, 2);
    recorder.decided(List.of("x"), false);
    said("x", 3, 2, 3);
  }

  private void said(String id, double successes, double failures, int trials) {
    Success success = store.success(id, "p", 1);
    assertEquals(successes, success.successesHere());
    assertEquals(failures, success.failuresHere());
    assertEquals(trials, success.trials());
  }

  private RedGreen.Ending green(List<Fix> fixes, Attempt.Tried... tried) {
    return ending(new Outcome.Green("green"), fixes, tried);
  }

  private RedGreen.Ending stuck(Attempt.Tried... tried) {
    return ending(new Outcome.Stuck("stuck"), List.of(), tried);
  }

  private RedGreen.Ending ending(Outcome outcome, List<Fix> fixes, Attempt.Tried... tried) {
    SourceTree tree = SourceTree.of(dir, module());
    RedGreen.State best = new RedGreen.State(tree, new Judgement(Stage.GREEN, List.of()), fixes);
    return new RedGreen.Ending(outcome, 1, best, List.of(tried));
  }

  private static Attempt.Tried tried(Fix fix, String verdict) {
    return new Attempt.Tried(fix, List.of(), verdict);
  }

  private static Fix fix(String... patterns) {
    List<Fix.Source> sources =
        Stream.of(patterns).map(id -> new Fix.Source(id, "here", "own", 1)).toList();
    return new Fix(Patch.empty(), "reuse", "generate", "because", Standing.VERIFIED, sources, "");
  }

  private JavaModule module() {
    return new JavaModule(
        "a:b:1",
        dir,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        dir.resolve("classes"),
        dir.resolve("test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }
}
