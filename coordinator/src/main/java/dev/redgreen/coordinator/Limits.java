package dev.redgreen.coordinator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The budgets of a run; checked in {@link Budget#exceeded} before anything is spent.
 *
 * @param attempts rounds of one start: one attempt and its repairs
 * @param freshStarts how often the loop may begin again with a digest of what was tried
 * @param time wall time of the whole run
 * @param tokens tokens in and out, together; 0 for no limit
 * @param cost money in the currency of the configured prices; empty for no limit
 */
public record Limits(
    int attempts, int freshStarts, Duration time, long tokens, OptionalDouble cost) {

  /** One attempt and two repairs, two fresh starts: later rounds hardly ever help (field data). */
  public static final Limits DEFAULT =
      new Limits(3, 2, Duration.ofMinutes(10), 0, OptionalDouble.empty());

  /** What was spent so far. */
  public record Spent(long tokens, double cost) {}

  /** These limits from now on. */
  public Budget startingAt(Clock clock) {
    return new Budget(this, clock, clock.instant().plus(time));
  }

  /** Limits with a deadline. */
  public record Budget(Limits limits, Clock clock, Instant deadline) {
    /** Which limit is reached, as a sentence; empty while there is room. */
    public Optional<String> exceeded(Spent spent) {
      if (!clock.instant().isBefore(deadline)) {
        return Optional.of(
            "the time limit of " + limits.time.toSeconds() + " s is reached (--timeout)");
      }
      if (limits.tokens > 0 && spent.tokens() >= limits.tokens) {
        return Optional.of(
            spent.tokens() + " of " + limits.tokens + " tokens are used (--max-tokens)");
      }
      if (limits.cost.isPresent() && spent.cost() >= limits.cost.getAsDouble()) {
        return Optional.of("the cost limit of " + limits.cost.getAsDouble() + " is reached");
      }
      return Optional.empty();
    }
  }
}
