package dev.redgreen.coordinator;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.coordinator.RedGreen.State;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the loop does on one rung of the ladder: verifies its fixes as they are made. */
final class Climb {
  /** Fixes of one rung that may reach Maven before the rung is given up. */
  private static final int GATES_PER_RUNG = 3;

  private final Ladder ladder;
  private final Verification verification;
  private final List<Attempt.Tried> tried;
  private final Durations durations;
  private final Consumer<RunEvent> events;

  /**
   * The rungs of a ladder.
   *
   * @param tried takes every fix that is verified
   */
  Climb(
      Ladder ladder,
      Verification verification,
      List<Attempt.Tried> tried,
      Durations durations,
      Consumer<RunEvent> events) {
    this.ladder = ladder;
    this.verification = verification;
    this.tried = tried;
    this.durations = durations;
    this.events = events;
  }

  /**
   * Verifies the fixes of one rung, best first, until one is green; without one, the best state
   * that is worth repairing, if there is any.
   */
  Optional<State> on(Proposer rung, Attempt attempt, State from) {
    events.accept(new RunEvent.Proposing(rung.rung(), ""));
    try (Stream<Fix> proposed = rung.propose(attempt)) {
      return on(rung, proposed.iterator(), attempt, from);
    }
  }

  private Optional<State> on(Proposer rung, Iterator<Fix> fixes, Attempt attempt, State from) {
    Optional<State> best = Optional.empty();
    int gates = 0;
    while (gates < GATES_PER_RUNG && durations.time("propose." + rung.rung(), fixes::hasNext)) {
      Fix fix = durations.time("propose." + rung.rung(), fixes::next);
      State state = verify(fix, from);
      if (state.judgement().green()) {
        return Optional.of(state);
      }
      gates += state.judgement().stage() == Stage.GATE ? 1 : 0;
      boolean foundation = rung.repairable() && fix.standing() != Standing.STUB;
      if (foundation && worthKeeping(state, from, attempt.fresh(), best)) {
        best = Optional.of(state);
      }
    }
    if (gates == GATES_PER_RUNG && !ladder.restart().contains(rung)) {
      leftUntried(attempt, fixes);
    }
    return best;
  }

  /** Names the fix that a given up rung would have come to; the search for new code is too long. */
  private void leftUntried(Attempt attempt, Iterator<Fix> fixes) {
    if (attempt.task().door() == Task.Door.FIX && fixes.hasNext()) {
      events.accept(new RunEvent.LeftUntried(fixes.next()));
    }
  }

  private State verify(Fix fix, State from) {
    events.accept(new RunEvent.FixProposed(fix));
    SourceTree tree = from.tree().with(fix.patch());
    Judgement judgement = verification.judge(fix, tree);
    tried.add(new Attempt.Tried(fix, judgement.failures(), judgement.stage().word()));
    List<Fix> fixes = new ArrayList<>(from.fixes());
    fixes.add(fix);
    return new State(tree, judgement, fixes);
  }

  private static boolean worthKeeping(
      State state, State from, boolean fresh, Optional<State> best) {
    if (state.judgement().stage() == Stage.REFUSED) {
      return false;
    }
    if (best.isPresent()) {
      return !best.get().judgement().atLeastAsGoodAs(state.judgement());
    }
    return fresh || state.judgement().atLeastAsGoodAs(from.judgement());
  }
}
