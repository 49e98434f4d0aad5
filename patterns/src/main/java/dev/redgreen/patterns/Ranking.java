package dev.redgreen.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Expected success from the outcome log: a beta posterior over decayed successes and failures,
 * whose prior grows with relevance. Deterministic for a given log and moment.
 *
 * <pre>
 * S, F  = Σ w · 2^(-age / 90 d)
 * α = κ·m0 + S_here + Σ e·S_elsewhere     β = κ·(1-m0) + F_here + Σ e·F_elsewhere
 * e = 0.25 + 0.35 · likeness of the two projects (see {@link Elsewhere})
 * κ = 4     m0 = clip(0.35 + 0.40·rel, 0.15, 0.85)
 * μ = α/(α+β)     sd = √(μ(1-μ)/(α+β+1))     score = rel · (μ + 0.5·sd) for rel ≥ τ, else 0
 * </pre>
 *
 * <p>The constants are starting values from a simulation in which this picked patterns of 0.80 true
 * success, against 0.60 by similarity only.
 */
public final class Ranking {
  /** τ: what is less relevant has score 0 and must not be used unasked. */
  public static final double FLOOR = 0.05;

  private static final double HALF_LIFE_MILLIS = Duration.ofDays(90).toMillis();
  static final double PRIOR_WEIGHT = 4;
  private static final double OPTIMISM = 0.5;
  private static final double FIVE_PERCENT = 1.645;

  private Ranking() {}

  /** What these trials of one pattern say at {@code now}, for a project and a relevance (0..1). */
  public static Success success(
      Collection<Trial> trials, String project, double relevance, Instant now) {
    return success(trials, project, relevance, now, Elsewhere.UNLIKE);
  }

  /** The same, with what other projects' outcomes say here. */
  public static Success success(
      Collection<Trial> trials, String project, double relevance, Instant now, Elsewhere likeness) {
    double[] here = new double[2];
    double[] elsewhere = new double[2];
    double[] counted = new double[2];
    for (Trial trial : trials) {
      int side = trial.success() ? 0 : 1;
      double weight = trial.weight() * decay(trial.at(), now);
      boolean own = trial.project().equals(project);
      (own ? here : elsewhere)[side] += weight;
      counted[side] += own ? weight : likeness.weight(trial.project()) * weight;
    }
    double prior = Math.min(0.85, Math.max(0.15, 0.35 + 0.40 * relevance));
    double alpha = PRIOR_WEIGHT * prior + counted[0];
    double beta = PRIOR_WEIGHT * (1 - prior) + counted[1];
    double mean = alpha / (alpha + beta);
    double deviation = Math.sqrt(mean * (1 - mean) / (alpha + beta + 1));
    return new Success(
        here[0], here[1], elsewhere[0], elsewhere[1], trials.size(), mean, deviation);
  }

  /** The order of an answer: relevance times an optimistic success, 0 below the floor. */
  public static double score(double relevance, Success success) {
    return relevance < FLOOR ? 0 : relevance * promise(success);
  }

  /** Expected success with a bonus for what was tried seldom: μ + 0.5·sd. */
  public static double promise(Success success) {
    return success.mean() + OPTIMISM * success.deviation();
  }

  /**
   * A success that is missed with a probability of about 5 %: μ - 1.645·sd, never below 0 (normal
   * approximation of the Beta distribution).
   */
  public static double fivePercentBound(Success success) {
    return Math.max(0, success.mean() - FIVE_PERCENT * success.deviation());
  }

  /** Weight of an event's age; an event of a clock that runs ahead counts as new. */
  private static double decay(Instant at, Instant now) {
    double age = Math.max(0, now.toEpochMilli() - at.toEpochMilli());
    return Math.pow(2, -age / HALF_LIFE_MILLIS);
  }
}
