package dev.redgreen.patterns;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of the append-only outcome log: a pattern was really used in a run, and this came of
 * it.
 *
 * @param eventId globally unique, so that two stores merge by union
 * @param patternId the pattern that was used
 * @param runId the run that used it
 * @param project the project that the run worked on
 * @param success whether it led to green, or was accepted
 * @param weight 1 for a test run that Maven verified, 0.5 for compiling only, 2 for a human's word
 * @param cause short word for what was observed: {@code green}, {@code red}, {@code accepted},
 *     {@code declined}
 * @param at when
 */
public record Trial(
    String eventId,
    String patternId,
    String runId,
    String project,
    boolean success,
    double weight,
    String cause,
    Instant at) {

  /** A new event with a fresh id. */
  public static Trial of(
      String patternId,
      String runId,
      String project,
      boolean success,
      double weight,
      String cause,
      Instant at) {
    return new Trial(
        UUID.randomUUID().toString(), patternId, runId, project, success, weight, cause, at);
  }
}
