package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.reuse.plan.Plan;
import dev.redgreen.fixer.reuse.run.PlanRunner.Compiled;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the plans for one slot in order, some further ones after the first that passes. */
public final class SlotSearch {
  private static final int BATCH = 40;
  private static final int AFTER_FIRST = 60;
  private static final Duration AFTER_FIRST_TIME = Duration.ofMillis(1500);

  private final PlanRunner runner;
  private final int mostPlans;
  private final Duration time;
  private final Heard heard;

  /** Hears what becomes of the plans. */
  public interface Heard {
    /** So many compiled and were run so far. */
    void progress(Slot slot, int compiled, int run);

    /** A plan was thrown away. */
    void lost(Slot slot, Plan plan, String why);
  }

  /** Fetches what plans need beside them. */
  public interface Preparing {
    /** The plan with what it needs; empty if that cannot be had. */
    Optional<PreparedPlan> prepared(Plan plan);

    /** Why that cannot be had. */
    String refusal(Plan plan);
  }

  public SlotSearch(PlanRunner runner, int mostPlans, Duration time, Heard heard) {
    this.runner = runner;
    this.mostPlans = mostPlans;
    this.time = time;
    this.heard = heard;
  }

  /**
   * What was found.
   *
   * @param passers plans that pass all tests, in the order of trying
   * @param near plans that pass some of the tests, best first
   * @param run number of plans that tests were run on
   */
  public record Found(List<Tried> passers, List<Tried> near, int run) {
    public Found {
      passers = List.copyOf(passers);
      near = List.copyOf(near);
    }
  }

  /**
   * Tries plans.
   *
   * @param plans cheapest first
   * @param preparing fetches what a plan needs beside it
   */
  public Found search(
      Slot slot,
      List<Plan> plans,
      Preparing preparing,
      Collection<TestId> tests,
      Map<Slot, Tried> others) {
    long end = System.nanoTime() + time.toNanos();
    Deque<Plan> open = new ArrayDeque<>(plans);
    List<Tried> passers = new ArrayList<>();
    List<Tried> near = new ArrayList<>();
    int run = 0;
    int compiledCount = 0;
    int left = Integer.MAX_VALUE;
    while (!open.isEmpty() && run < mostPlans && left > 0 && System.nanoTime() < end) {
      int before = open.size();
      List<PreparedPlan> batch = next(slot, open, preparing);
      List<Compiled> compiled = runner.compile(slot, batch);
      compiled.forEach(
          plan -> again(plan, slot).ifPresentOrElse(open::addFirst, () -> tellLoss(plan, slot)));
      compiledCount += (int) compiled.stream().filter(Compiled::isFine).count();
      List<Tried> tried = runner.run(slot, compiled, tests, others, run);
      run += tried.size();
      for (Tried each : tried) {
        if (each.isGreen()) {
          passers.add(each);
          continue;
        }
        heard.lost(slot, each.prepared().plan(), "red: " + told(each));
        if (!each.passed().isEmpty()) {
          near.add(each);
        }
      }
      heard.progress(slot, compiledCount, run);
      if (!passers.isEmpty() && left == Integer.MAX_VALUE) {
        left = AFTER_FIRST;
        end = Math.min(end, System.nanoTime() + AFTER_FIRST_TIME.toNanos());
      } else if (!passers.isEmpty()) {
        left -= Math.max(1, before - open.size());
      }
    }
    near.sort((a, b) -> b.passed().size() - a.passed().size());
    return new Found(passers, near, run);
  }

  private List<PreparedPlan> next(Slot slot, Deque<Plan> open, Preparing preparing) {
    List<PreparedPlan> batch = new ArrayList<>();
    while (batch.size() < BATCH && !open.isEmpty()) {
      Plan plan = open.remove();
      preparing
          .prepared(plan)
          .ifPresentOrElse(
              batch::add,
              () -> heard.lost(slot, plan, "cannot be cut out: " + preparing.refusal(plan)));
    }
    return batch;
  }

  private static String told(Tried tried) {
    TestFailure first = tried.failures().get(0);
    return first.test().method() + " " + first.exception() + " " + first.message();
  }

  private void tellLoss(Compiled compiled, Slot slot) {
    if (!compiled.isFine()) {
      Problem first = compiled.problems().get(0);
      heard.lost(slot, compiled.prepared().plan(), "does not compile: " + first.message());
    }
  }

  /** The plan with its checked exceptions caught, where these were all that javac minded. */
  private static Optional<Plan> wrapped(Compiled compiled, Slot slot) {
    boolean unreported =
        !compiled.problems().isEmpty()
            && compiled.problems().stream()
                .map(Problem::code)
                .allMatch("compiler.err.unreported.exception.need.to.catch.or.throw"::equals);
    return unreported
        ? Optional.of(Exceptions.caught(compiled.prepared().plan(), slot))
        : Optional.empty();
  }

  /** The plan in another form, where what javac minded may be due to the form. */
  private static Optional<Plan> again(Compiled compiled, Slot slot) {
    Plan plan = compiled.prepared().plan();
    Optional<Plan> wrapped = wrapped(compiled, slot);
    boolean copies = !compiled.isFine() && !compiled.prepared().support().nested().isEmpty();
    return wrapped.isPresent() || !copies || plan.whole() ? wrapped : Optional.of(plan.asWhole());
  }
}
