package dev.redgreen.fixer.search;

import java.time.Duration;
import java.time.Instant;

/** When a search must end: by the clock of the run, or after a time of its own. */
final class TimeLimit {
  private final Instant deadline;
  private volatile long end;

  private TimeLimit(Instant deadline, long end) {
    this.deadline = deadline;
    this.end = end;
  }

  static TimeLimit of(Instant deadline, Duration time) {
    return new TimeLimit(deadline, System.nanoTime() + time.toNanos());
  }

  /** Begins anew with a time of its own. */
  void begin(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  /** What is left, never negative and never more than asked for. */
  Duration left(Duration most) {
    Duration own = Duration.ofNanos(end - System.nanoTime());
    Duration run = Duration.between(Instant.now(), deadline);
    Duration left = own.compareTo(run) < 0 ? own : run;
    Duration least = left.compareTo(most) < 0 ? left : most;
    return least.isNegative() ? Duration.ZERO : least;
  }

  boolean over() {
    return left(Duration.ofSeconds(1)).isZero();
  }
}
