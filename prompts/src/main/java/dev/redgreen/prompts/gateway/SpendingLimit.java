package dev.redgreen.prompts.gateway;

import java.util.Optional;

/** Asked before every request whether it may be sent. */
@FunctionalInterface
public interface SpendingLimit {
  /** No limit. */
  SpendingLimit NONE = (spent, next) -> Optional.empty();

  /**
   * Why the next request may not be sent, as one sentence; empty if it may.
   *
   * @param spent what the run has spent so far
   * @param next what the request will cost at most: one call, the estimated prompt, the largest
   *     reply
   */
  Optional<String> refusal(Usage spent, Usage next);
}
