package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.TestFailure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mends failing tests by small changes of main sources near the failure: rung 5, without a model.
 * That tests pass with such a change is weak evidence, so it is plausible at most.
 */
public final class MutationProposer implements Proposer {
  /** What this rung is called in reports. */
  static final String RUNG = "search";

  private final SearchSettings settings;
  private final SearchListener listener;

  public MutationProposer(SearchSettings settings, SearchListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public String rung() {
    return RUNG;
  }

  @Override
  public boolean repairable() {
    return false;
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    List<TestFailure> failures =
        attempt.failures().stream()
            .filter(TestFailure.class::isInstance)
            .map(TestFailure.class::cast)
            .toList();
    if (failures.isEmpty() || failures.size() < attempt.failures().size()) {
      return Stream.empty();
    }
    return Lazily.stream(
        () ->
            attempt.tree().compile().ok()
                ? new Search(attempt, failures, settings, listener).fixes()
                : Stream.empty());
  }
}
