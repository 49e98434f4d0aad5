package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.rules.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Attempts at trees, for tests. */
public final class Attempts {
  private Attempts() {}

  static Stream<Fix> fixes(SourceTree tree) {
    return new RuleProposer(Attempts::fail).propose(of(tree, List.of(), file -> Optional.empty()));
  }

  static Stream<Fix> fixes(SourceTree tree, Rule... rules) {
    return new RuleProposer(List.of(rules), Attempts::fail)
        .propose(of(tree, List.of(), file -> Optional.empty()));
  }

  static Attempt of(SourceTree tree, List<Attempt.Tried> tried, EditPolicy policy) {
    List<Failure> failures = List.copyOf(tree.compile().errors());
    return of(tree, failures, tried, policy, Instant.now().plus(Duration.ofSeconds(60)));
  }

  /** An attempt at failures that somebody else than the compiler in memory reports. */
  public static Attempt of(SourceTree tree, List<Failure> failures) {
    return of(
        tree,
        failures,
        List.of(),
        file -> Optional.empty(),
        Instant.now().plus(Duration.ofSeconds(60)));
  }

  static Attempt of(
      SourceTree tree,
      List<Failure> failures,
      List<Attempt.Tried> tried,
      EditPolicy policy,
      Instant deadline) {
    Task task = new Task(tree.root(), tree.module(), List.of(), "", "project", "run");
    return new Attempt(task, 1, true, failures, tree, tried, noBench(), policy, deadline);
  }

  /** In a test, a rule that breaks down is a failure. */
  static void fail(RuleFault fault) {
    throw new AssertionError(fault.message(), fault.cause());
  }

  private static TestBench noBench() {
    return new TestBench() {
      @Override
      public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
        throw new AssertionError("rules run no tests");
      }

      @Override
      public List<Path> resources() {
        return List.of();
      }
    };
  }
}
