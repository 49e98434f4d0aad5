package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Proposes what rules know to do about compile errors, as far as the compiler agrees. */
public final class RuleProposer implements Proposer {
  private final List<Rule> rules;
  private final Consumer<RuleFault> faults;

  /**
   * A proposer with all rules.
   *
   * @param faults told when a rule breaks down
   */
  public RuleProposer(Consumer<RuleFault> faults) {
    this(Rules.all(), faults);
  }

  /**
   * A proposer.
   *
   * @param rules rules in the order in which they are asked
   */
  public RuleProposer(List<Rule> rules, Consumer<RuleFault> faults) {
    this.rules = List.copyOf(rules);
    this.faults = faults;
  }

  @Override
  public String rung() {
    return "rule";
  }

  /** Fixes that leave no error, best first; if there is none, the one that leaves the fewest. */
  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (attempt.failures().stream().noneMatch(CompileError.class::isInstance)) {
      return Stream.empty();
    }
    RepairSearch search = new RepairSearch(rules, attempt, faults);
    Spliterator<Fix> fixes =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
          @Override
          public boolean tryAdvance(Consumer<? super Fix> action) {
            Optional<Fix> next = search.next();
            next.ifPresent(action);
            return next.isPresent();
          }
        };
    return StreamSupport.stream(fixes, false).onClose(search::close);
  }
}
