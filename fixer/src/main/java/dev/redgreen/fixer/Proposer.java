package dev.redgreen.fixer;

import java.util.stream.Stream;

/** One rung of the ladder: knows some way from failures to changes. */
public interface Proposer {
  /** Word that names the rung in reports. */
  String rung();

  /**
   * Whether a red candidate of this rung is worth repairing. A candidate that only came out of a
   * search is not: the next one is better.
   */
  default boolean repairable() {
    return true;
  }

  /** Fixes, best first, made lazily: the caller stops taking when one verifies. */
  Stream<Fix> propose(Attempt attempt);
}
