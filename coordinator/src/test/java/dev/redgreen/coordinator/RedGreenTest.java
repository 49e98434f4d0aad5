package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop with scripted rungs: a fix is a word, and the word says how it is judged. */
final class RedGreenTest {
  private static final Path FILE = Path.of("src/main/java/A.java");
  private static final Limits LIMITS =
      new Limits(3, 1, Duration.ofMinutes(1), 100, OptionalDouble.empty());

  @TempDir private Path root;
  private final List<RunEvent> events = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private long tokens;

  @Test
  void theFirstGreenEndsTheRun() {
    RedGreen.Ending ending = run(rung("reuse", "compile", "green", "never taken"));
    assertInstanceOf(Outcome.Green.class, ending.outcome());
    assertEquals(1, ending.rounds());
    assertEquals(List.of("compile", "green"), words(ending.tried()));
    assertEquals(Optional.of("green"), ending.best().tree().text(FILE));
  }

  @Test
  void nothingProposedIsStuck() {
    RedGreen.Ending ending = run(rung("reuse"));
    assertEquals(
        new Outcome.Stuck("nothing was found that could make the tests pass"), ending.outcome());
  }

  @Test
  void aRedCandidateIsRepaired() {
    RedGreen.Ending ending = run(rung("model", "compile a"), rung("model", "targets b", "green"));
    assertEquals("green", ending.outcome().word());
    assertEquals(2, ending.rounds());
    assertFalse(attempts.get(1).fresh());
    assertEquals(Optional.of("compile a"), attempts.get(1).tree().text(FILE));
    assertEquals(
        List.of("compile a", "green"), ending.best().fixes().stream().map(Fix::why).toList());
  }

  @Test
  void aWorseRepairIsNotBuiltOn() {
    run(rung("model", "targets a"), rung("model", "compile b"), rung("model", "green"));
    assertEquals(Optional.of("targets a"), attempts.get(2).tree().text(FILE));
    assertEquals(List.of("targets a", "compile b"), words(attempts.get(2).tried()));
  }

  @Test
  void theSameFailuresStartAgainFromTheUsersSources() {
    RedGreen.Ending ending =
        run(rung("model", "targets a"), rung("model", "targets a"), rung("model", "green"));
    assertEquals("green", ending.outcome().word());
    assertTrue(attempts.get(2).fresh());
    assertEquals(Optional.empty(), attempts.get(2).tree().text(FILE));
    assertTrue(events.contains(new RunEvent.FreshStart("round 2 failed exactly as round 1")));
  }

  @Test
  void noMoreFreshStartsIsStuckWithTheReason() {
    String[] same = {"targets a"};
    RedGreen.Ending ending =
        run(rung("m", same), rung("m", same), rung("m", same), rung("m", same));
    assertEquals(new Outcome.Stuck("round 2 failed exactly as round 1"), ending.outcome());
    assertEquals(4, ending.rounds());
    assertEquals(Optional.of("targets a"), ending.best().tree().text(FILE));
  }

  @Test
  void aRefusedChangeCostsAnAttemptAndIsTold() {
    RedGreen.Ending ending = run(rung("model", "refused"), rung("model", "green"));
    assertEquals("green", ending.outcome().word());
    assertTrue(attempts.get(1).fresh());
    assertEquals("refused", attempts.get(1).tried().get(0).verdict());
  }

  @Test
  void whatASearchFoundIsNotRepaired() {
    Proposer search =
        new Proposer() {
          @Override
          public String rung() {
            return "reuse";
          }

          @Override
          public boolean repairable() {
            return false;
          }

          @Override
          public Stream<Fix> propose(Attempt attempt) {
            return Stream.of(fix("reuse", "gate a"));
          }
        };
    RedGreen.Ending ending =
        start(new Ladder(List.of(search), List.of(), List.of(rung("model", "green"))));
    assertEquals("stuck", ending.outcome().word());
    assertEquals(List.of(), ending.best().fixes());
  }

  @Test
  void whatAGivenUpRungWouldHaveComeToIsNamedButNoModelIsAskedForIt() {
    Proposer rules = rung("rule", "gate a", "gate b", "gate c", "gate d", "gate e");
    Proposer model = rung("model", "gate f", "gate g", "gate h", "gate i");
    start(new Ladder(List.of(rules, model), List.of(model), List.of()), Task.Door.FIX);
    assertEquals(List.of("gate d"), untried());

    start(new Ladder(List.of(rules), List.of(), List.of()), Task.Door.GENERATE);
    assertEquals(List.of("gate d"), untried());
  }

  private List<String> untried() {
    return events.stream()
        .filter(RunEvent.LeftUntried.class::isInstance)
        .map(event -> ((RunEvent.LeftUntried) event).fix().why())
        .toList();
  }

  @Test
  void limitsAreCheckedBeforeSpending() {
    tokens = 100;
    RedGreen.Ending ending = run(rung("model", "green"));
    assertEquals(
        new Outcome.LimitReached("100 of 100 tokens are used (--max-tokens)"), ending.outcome());
    assertEquals(List.of(), attempts);
  }

  private RedGreen.Ending run(Proposer... rounds) {
    Proposer script = new Script(List.of(rounds));
    return start(new Ladder(List.of(script), List.of(script), List.of(script)));
  }

  private RedGreen.Ending start(Ladder ladder) {
    return start(ladder, Task.Door.GENERATE);
  }

  private RedGreen.Ending start(Ladder ladder, Task.Door door) {
    Path sources = root.resolve("src/main/java");
    JavaModule module =
        new JavaModule(
            "a:b:1",
            root,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            root.resolve("target/classes"),
            root.resolve("target/test-classes"),
            17,
            "UTF-8",
            List.of(),
            Processing.NONE);
    RedGreen loop =
        new RedGreen(
            ladder,
            (fix, tree) -> judge(fix.why()),
            LIMITS.startingAt(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            () -> new Limits.Spent(tokens, 0),
            new Durations(),
            events::add);
    List<TestId> targets = List.of(TestId.parse("ATest"));
    Task task = new Task(root, module, targets, "", "a:b", "run", door);
    return loop.run(
        new RedGreen.Ground(
            task, SourceTree.of(root, module), new NoBench(), file -> Optional.empty()),
        List.of(failure("red at first")));
  }

  private static Judgement judge(String word) {
    Stage stage = Stage.valueOf(word.split(" ", 2)[0].toUpperCase(Locale.ROOT));
    return new Judgement(stage, stage == Stage.GREEN ? List.of() : List.of(failure(word)));
  }

  private static Failure failure(String code) {
    return new BuildFailure(code, "", false, Optional.empty());
  }

  private static Fix fix(String rung, String word) {
    return new Fix(
        Patch.of(new Edit.Write(FILE, word)),
        rung,
        "generate",
        word,
        Standing.VERIFIED,
        List.of(),
        "");
  }

  private static List<String> words(List<Attempt.Tried> tried) {
    return tried.stream().map(each -> each.fix().why()).toList();
  }

  private Proposer rung(String name, String... words) {
    Function<Attempt, Stream<Fix>> answer =
        attempt -> Stream.of(words).map(word -> fix(name, word));
    return new Named(name, answer);
  }

  private record Named(String rung, Function<Attempt, Stream<Fix>> answer) implements Proposer {
    @Override
    public Stream<Fix> propose(Attempt attempt) {
      return answer.apply(attempt);
    }
  }

  /** Answers each round by the next of its rungs, and nothing when they are used up. */
  private final class Script implements Proposer {
    private final List<Proposer> rounds;

    Script(List<Proposer> rounds) {
      this.rounds = rounds;
    }

    @Override
    public String rung() {
      return "script";
    }

    @Override
    public Stream<Fix> propose(Attempt attempt) {
      attempts.add(attempt);
      int index = attempts.size() - 1;
      return index < rounds.size() ? rounds.get(index).propose(attempt) : Stream.of();
    }
  }

  private static final class NoBench implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      throw new AssertionError("the loop itself runs no test");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
