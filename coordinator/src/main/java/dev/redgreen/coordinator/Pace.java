package dev.redgreen.coordinator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long each run of Maven may take: the first as long as it was granted, those that judge
 * candidates as long as the budget lasts.
 */
final class Pace implements Supplier<Duration> {
  /** Where the budget ends during a build, that build is cut off and not begun again. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Limits limits;
  private final Clock clock;
  private final Optional<Duration> build;
  private Limits.Budget budget;
  private boolean mending;

  /**
   * The pace of a run that begins now.
   *
   * @param build what is granted to the first build beside the limits; empty if these hold for all
   */
  Pace(Limits limits, Clock clock, Optional<Duration> build) {
    this.limits = limits;
    this.clock = clock;
    this.build = build;
    this.budget = limits.startingAt(clock);
  }

  /** The mending begins; where the first build had time of its own, so do the limits. */
  void mend() {
    if (build.isPresent()) {
      budget = limits.startingAt(clock);
      mending = true;
    }
  }

  Limits.Budget budget() {
    return budget;
  }

  @Override
  public Duration get() {
    if (!mending) {
      return build.orElse(limits.time());
    }
    Duration left = Duration.between(clock.instant(), budget.deadline());
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
