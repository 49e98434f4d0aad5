package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repairs one broken program: takes fixes as the proposers give them, compiles each and runs the
 * tests on what compiles. A fix that leaves fewer errors and no new ones is built upon when nothing
 * better was proposed. It does not know the original.
 */
final class Repairing {
  private static final int ROUNDS = 8;

  private final BrokenProgram broken;
  private final EditPolicy policy;
  private final long end;
  private final long start = System.nanoTime();
  private final List<Attempt.Tried> tried = new ArrayList<>();
  private long testNanos;
  private int proposed;
  private List<String> failed = List.of();
  private @Nullable Ending red;
  private @Nullable Ending unclaimed;

  private Repairing(BrokenProgram broken, EditPolicy policy, Duration deadline) {
    this.broken = broken;
    this.policy = policy;
    this.end = start + deadline.toNanos();
  }

  /**
   * Repairs a program.
   *
   * @param proposers rungs, cheapest first
   * @param deadline for proposing and compiling; the time of tests is not counted
   */
  static Ending of(
      BrokenProgram broken, List<Proposer> proposers, EditPolicy policy, Duration deadline) {
    // What javac says is what a repair begins with.
    broken.errors();
    return new Repairing(broken, policy, deadline).run(proposers);
  }

  /** A state of the sources and what led to it. */
  private record Step(SourceTree tree, List<Fix> fixes) {
    Step with(Fix fix) {
      List<Fix> all = new ArrayList<>(fixes);
      all.add(fix);
      return new Step(tree.with(fix.patch()), all);
    }
  }

  private Ending run(List<Proposer> proposers) {
    Step step = new Step(broken.tree(), List.of());
    for (int round = 1; round <= ROUNDS && !late(); round++) {
      Step before = step;
      Optional<Step> better = Optional.empty();
      for (Proposer proposer : proposers) {
        Iterator<Fix> fixes = proposer.propose(attempt(before, round)).iterator();
        while (!late() && fixes.hasNext()) {
          Fix fix = fixes.next();
          Optional<Step> next = applied(before, fix);
          if (next.isEmpty()) {
            continue;
          }
          Optional<Ending> done = judged(next.get(), fix);
          if (done.isPresent()) {
            return done.get();
          }
          better = better.or(() -> next.filter(one -> improves(before, one)));
        }
      }
      if (better.isEmpty()) {
        break;
      }
      step = better.get();
    }
    return best(step);
  }

  private Ending best(Step step) {
    if (red != null) {
      return red;
    }
    return unclaimed != null ? unclaimed : ending(Ending.State.UNSOLVED, step);
  }

  private boolean late() {
    return System.nanoTime() - testNanos > end;
  }

  private Attempt attempt(Step step, int round) {
    Task task =
        new Task(
            broken.project().root(),
            step.tree().module(),
            broken.tests(),
            "",
            "bench",
            "bench-" + round);
    return new Attempt(
        task,
        round,
        round == 1,
        RootCauses.order(step.tree().compile().errors()),
        step.tree(),
        tried,
        broken.project().lane(),
        policy,
        Instant.now().plusNanos(end + testNanos - System.nanoTime()));
  }

  private Optional<Step> applied(Step before, Fix fix) {
    proposed++;
    if (fix.patch().files().stream().anyMatch(file -> policy.refusal(file).isPresent())) {
      tried.add(new Attempt.Tried(fix, List.of(), "refused"));
      return Optional.empty();
    }
    try {
      return Optional.of(before.with(fix));
    } catch (IllegalArgumentException misfit) {
      tried.add(new Attempt.Tried(fix, List.of(), "does not fit the text"));
      return Optional.empty();
    }
  }

  private Optional<Ending> judged(Step step, Fix fix) {
    SourceTree.Compilation compiled = step.tree().compile();
    if (!compiled.ok()) {
      tried.add(new Attempt.Tried(fix, List.copyOf(compiled.errors()), "does not compile"));
      return Optional.empty();
    }
    if (step.fixes().stream().anyMatch(one -> one.standing() != Standing.VERIFIED)) {
      unclaimed = unclaimed == null ? ending(Ending.State.UNCLAIMED, step) : unclaimed;
      return Optional.empty();
    }
    if (broken.tests().isEmpty()) {
      return Optional.of(ending(Ending.State.UNTESTED, step));
    }
    TestBench.Report report = tests(step.tree());
    if (report.green() && report.skipped().isEmpty()) {
      return Optional.of(ending(Ending.State.GREEN, step));
    }
    tried.add(new Attempt.Tried(fix, List.copyOf(report.failures()), "tests fail"));
    failed = red == null ? failed(report) : failed;
    red = red == null ? ending(Ending.State.RED, step) : red;
    return Optional.empty();
  }

  private TestBench.Report tests(SourceTree sources) {
    long from = System.nanoTime();
    try {
      return broken.project().run(sources, broken.tests());
    } finally {
      testNanos += System.nanoTime() - from;
    }
  }

  private static List<String> failed(TestBench.Report report) {
    return Stream.of(
            Stream.of(report.trouble()),
            report.skipped().stream().map(test -> test + " was skipped"),
            report.failures().stream().map(test -> test.test() + ": " + test.message()))
        .flatMap(lines -> lines)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean improves(Step before, Step after) {
    List<CompileError> old = before.tree().compile().errors();
    List<CompileError> now = after.tree().compile().errors();
    Set<String> known = old.stream().map(CompileError::fingerprint).collect(Collectors.toSet());
    Set<String> fresh = new HashSet<>(now.stream().map(CompileError::fingerprint).toList());
    fresh.removeAll(known);
    return now.size() < old.size() && fresh.isEmpty();
  }

  private Ending ending(Ending.State state, Step step) {
    long ms = (System.nanoTime() - start - testNanos) / 1_000_000;
    return new Ending(
        state, step.tree(), step.fixes(), ms, testNanos / 1_000_000, proposed, failed);
  }
}
