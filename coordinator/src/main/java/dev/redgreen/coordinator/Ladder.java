package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Proposer;
import java.util.List;

/**
 * The order in which proposers are asked; the order is the policy.
 *
 * @param fresh asked in the first round, on the user's own sources
 * @param restart asked when the loop begins again; what answers the same question with the same
 *     answer is not in it
 * @param repair asked on a candidate that failed
 */
public record Ladder(List<Proposer> fresh, List<Proposer> restart, List<Proposer> repair) {
  public Ladder {
    fresh = List.copyOf(fresh);
    restart = List.copyOf(restart);
    repair = List.copyOf(repair);
  }

  /** The proposers for this attempt, cheapest first. */
  public List<Proposer> rungs(Attempt attempt) {
    if (!attempt.fresh()) {
      return repair;
    }
    return attempt.round() == 1 ? fresh : restart;
  }
}
