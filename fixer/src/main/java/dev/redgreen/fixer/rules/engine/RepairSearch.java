package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes from a tree with errors towards one without, one group of errors at a time. The cheapest
 * open choice is followed first: what the rules put first costs nothing, so that the first way
 * found takes everywhere the first repair that the compiler accepts, and later ways differ from it
 * in as few places as possible.
 */
final class RepairSearch {
  /** Compiler runs after which a search is over. */
  private static final int MOST_CHECKS = 250;

  /** Compiler runs after the first fix, for others in case the tests refuse it. */
  private static final int MOST_CHECKS_AFTER = 40;

  private static final int MOST_OPEN = 64;

  /** Ways that cost more have swapped errors for others too often to lead anywhere. */
  private static final double DEAREST = 7;

  private final Attempt attempt;
  private final Trial trial;
  private final List<Rule> rules;
  private final Consumer<RuleFault> faults;
  private final PriorityQueue<Choice> open =
      new PriorityQueue<>(
          Comparator.comparingDouble(Choice::cost)
              .thenComparing(Comparator.comparingInt(Choice::depth).reversed()));
  private final PriorityQueue<State> mended =
      new PriorityQueue<>(Comparator.comparingDouble(State::cost));
  private final Set<Object> given = new HashSet<>();
  private @Nullable State best;
  private @Nullable TypeIndex types;
  private boolean started;
  private boolean found;
  private int checks;
  private int limit = MOST_CHECKS;

  RepairSearch(List<Rule> rules, Attempt attempt, Consumer<RuleFault> faults) {
    this.rules = rules;
    this.faults = faults;
    this.attempt = attempt;
    this.trial = new Trial(attempt);
    attempt.tried().forEach(tried -> given.add(tried.fix().patch().edits()));
  }

  /** The next fix, which nothing before equals; empty if the search is over. */
  Optional<Fix> next() {
    if (!started) {
      started = true;
      State start = State.of(attempt.tree());
      if (!start.errors().isEmpty()) {
        open(start);
      }
    }
    while (!open.isEmpty() && mayGoOn()) {
      if (!mended.isEmpty() && mended.element().cost() <= open.element().cost()) {
        return Optional.of(mended());
      }
      step(open.remove());
    }
    close();
    if (!mended.isEmpty()) {
      return Optional.of(mended());
    }
    return found ? Optional.empty() : bestEffort();
  }

  private boolean mayGoOn() {
    return checks < limit && Instant.now().isBefore(attempt.deadline());
  }

  private Fix mended() {
    limit = found ? limit : Math.min(MOST_CHECKS, checks + MOST_CHECKS_AFTER);
    found = true;
    return mended.remove().fix(attempt.tree(), "");
  }

  private void step(Choice choice) {
    if (choice.exhausted()) {
      choice.close();
      if (choice.accepted() == 0) {
        open(choice.state().without(choice.target()));
      }
      return;
    }
    checks++;
    Optional<State> after = trial.next(choice);
    open.add(choice);
    after.ifPresent(this::reached);
  }

  private void reached(State state) {
    if (!state.errors().isEmpty()) {
      if (best == null || state.errors().size() < best.errors().size()) {
        best = state;
      }
      open(state);
    } else if (given.add(state.fix(attempt.tree(), "").patch().edits())) {
      mended.add(state);
    }
  }

  private void open(State state) {
    if (open.size() < MOST_OPEN && state.cost() < DEAREST) {
      state.target().ifPresent(target -> open.add(choice(state, target)));
    }
  }

  private Choice choice(State state, CompileError target) {
    return new Choice(state, new Site(target, state.tree(), this::types), rules, faults);
  }

  /** What can be named hardly changes on the way, and is costly to collect. */
  private TypeIndex types() {
    if (types == null) {
      types = TypeIndex.of(attempt.tree());
    }
    return types;
  }

  private Optional<Fix> bestEffort() {
    State state = best;
    best = null;
    int before = attempt.tree().compile().errors().size();
    if (state == null || state.errors().size() >= before) {
      return Optional.empty();
    }
    String caution =
        state.errors().size() + " of " + before + " errors remain: this is not a whole repair";
    Fix fix = state.fix(attempt.tree(), caution);
    return given.add(fix.patch().edits()) ? Optional.of(fix) : Optional.empty();
  }

  /** Lets go of what is still open; a search that came to its end has done so. */
  void close() {
    List<Choice> left = new ArrayList<>(open);
    open.clear();
    left.forEach(Choice::close);
  }
}
