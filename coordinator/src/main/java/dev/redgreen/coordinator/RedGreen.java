package dev.redgreen.coordinator;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.coordinator.Progress.Trend;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The loop: looks at the failures, takes the best candidate change, verifies it as cheaply as
 * possible, keeps the best state, and stops for a stated reason.
 *
 * <p>A round asks the rungs of the {@link Ladder} in turn until one answers. A candidate that is
 * not green becomes the state that the next round repairs, if it is at least as good as the one
 * before. When failures come back unchanged, or the attempts of a start are used up, the loop
 * begins again from the user's sources, knowing what was tried.
 */
public final class RedGreen {
  private final Ladder ladder;
  private final Climb climb;
  private final Limits.Budget budget;
  private final Supplier<Limits.Spent> spent;
  private final Consumer<RunEvent> events;

  private final List<Attempt.Tried> tried = new ArrayList<>();
  private final Progress progress = new Progress();
  private int round;
  private int attempts;
  private int freshStarts;

  public RedGreen(
      Ladder ladder,
      Verification verification,
      Limits.Budget budget,
      Supplier<Limits.Spent> spent,
      Durations durations,
      Consumer<RunEvent> events) {
    this.ladder = ladder;
    this.climb = new Climb(ladder, verification, tried, durations, events);
    this.budget = budget;
    this.spent = spent;
    this.events = events;
  }

  /** What does not change during a run. */
  public record Ground(Task task, SourceTree tree, TestBench bench, EditPolicy policy) {}

  /**
   * Where a run stands.
   *
   * @param tree the sources
   * @param judgement what verification says of them
   * @param fixes the fixes that led here from the user's sources, in order
   */
  public record State(SourceTree tree, Judgement judgement, List<Fix> fixes) {
    public State {
      fixes = List.copyOf(fixes);
    }
  }

  /** How the loop ended: the outcome, the rounds it took, the best state, everything tried. */
  public record Ending(Outcome outcome, int rounds, State best, List<Attempt.Tried> tried) {
    public Ending {
      tried = List.copyOf(tried);
    }
  }

  /** Runs until green or until there is a reason to stop. */
  public Ending run(Ground ground, List<Failure> red) {
    State origin = new State(ground.tree(), new Judgement(Stage.REFUSED, red), List.of());
    State current = origin;
    State best = origin;
    while (true) {
      Optional<String> limit = budget.exceeded(spent.get());
      if (limit.isPresent()) {
        return end(new Outcome.LimitReached(limit.get()), best);
      }
      int before = tried.size();
      Optional<State> answer = round(ground, current, current == origin);
      boolean silent = tried.size() == before;
      if (silent && current == origin) {
        return end(new Outcome.Stuck(nothingLeft(ground.task().door(), tried.size())), best);
      }
      current = answer.orElse(current);
      if (current.judgement().green()) {
        return end(new Outcome.Green("the targeted tests pass, verified by Maven"), current);
      }
      best = current.judgement().atLeastAsGoodAs(best.judgement()) ? current : best;
      if (silent || !advancing()) {
        if (freshStarts >= budget.limits().freshStarts()) {
          return end(noMoreStarts(), best);
        }
        restart();
        current = origin;
      }
    }
  }

  /** Whether the last round got anywhere and its start has attempts left. */
  private boolean advancing() {
    attempts++;
    Trend trend = progress.add(tried.get(tried.size() - 1).failures());
    return trend == Trend.ADVANCING && attempts < budget.limits().attempts();
  }

  /** Asks the rungs in turn; the state after the first one that answers, empty if none did. */
  private Optional<State> round(Ground ground, State from, boolean fresh) {
    round++;
    events.accept(new RunEvent.RoundStarted(round, fresh));
    Attempt attempt =
        new Attempt(
            ground.task(),
            round,
            fresh,
            from.judgement().failures(),
            from.tree(),
            tried,
            ground.bench(),
            ground.policy(),
            budget.deadline());
    for (Proposer rung : ladder.rungs(attempt)) {
      Optional<State> state = climb.on(rung, attempt, from);
      if (state.isPresent()) {
        return state;
      }
      if (budget.exceeded(spent.get()).isPresent()) {
        break;
      }
    }
    return Optional.empty();
  }

  private void restart() {
    String why =
        progress.description().isEmpty()
            ? counted(attempts, "round") + " did not lead to green"
            : progress.description();
    events.accept(new RunEvent.FreshStart(why));
    freshStarts++;
    attempts = 0;
    progress.restart();
  }

  private Outcome noMoreStarts() {
    return progress.description().isEmpty()
        ? new Outcome.LimitReached("the rounds are used up after " + round + " (--rounds)")
        : new Outcome.Stuck(progress.description());
  }

  private static String nothingLeft(Task.Door door, int tried) {
    if (tried > 0) {
      return tried == 1
          ? "the one candidate failed and nothing is left to try"
          : "all " + tried + " candidates failed and nothing is left to try";
    }
    return door == Task.Door.FIX
        ? "nothing was found that could mend the build"
        : "nothing was found that could make the tests pass";
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private Ending end(Outcome outcome, State best) {
    return new Ending(outcome, round, best, tried);
  }
}
