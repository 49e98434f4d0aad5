package dev.redgreen.prompts;

/**
 * How many answers are asked for.
 *
 * @param samples answers per round, at least 1
 * @param temperature sampling temperature where there are several
 */
public record SamplePlan(int samples, double temperature) {
  /** One answer, at the endpoint's own temperature. */
  public static final SamplePlan SINGLE = new SamplePlan(1, 0.8);

  public SamplePlan {
    if (samples < 1) {
      throw new IllegalArgumentException("at least one sample is needed, not " + samples);
    }
  }
}
