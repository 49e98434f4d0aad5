package dev.redgreen.coordinator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How somebody leads a run of {@code fix} who wants to know what the build says before anything is
 * tried, as the step of a pipeline does.
 *
 * @param build how long that first build may take; the limits of the run then count from its end.
 *     Empty where they hold for the whole run
 * @param decision hears what the build says, and tells whether it is to be mended
 * @param share the modules that are mended; empty for all
 */
public record Leading(
    Optional<Duration> build, Predicate<FirstBuild> decision, Optional<Share> share) {
  /** Nobody leads: everything is mended. */
  static final Leading NONE = new Leading(Optional.empty(), first -> true, Optional.empty());

  boolean mends(FirstBuild first) {
    return decision.test(first);
  }
}
