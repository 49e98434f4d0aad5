package dev.redgreen.coordinator.capture;

/**
 * What became, in a commit, of the code that a run applied.
 *
 * @param runId the run
 * @param commit the commit
 * @param verdict {@code kept}, {@code edited} or {@code deleted}
 * @param kept share of the code that is still there, 0 to 1
 * @param patterns how many patterns this speaks for or against
 */
public record Fate(String runId, String commit, String verdict, double kept, int patterns) {
  /** From this share on nothing but trifles was changed. */
  private static final double ALL = 0.95;

  /** Below this share what is left is chance. */
  private static final double NOTHING = 0.1;

  /** What a person's word weighs, see {@link dev.redgreen.patterns.Trial}. */
  private static final double HUMAN = 2;

  static final String DELETED = "deleted";

  static Fate of(String runId, String commit, double kept, int patterns) {
    String verdict = kept >= ALL ? "kept" : kept < NOTHING ? DELETED : "edited";
    return new Fate(runId, commit, verdict, Math.round(kept * 1000) / 1000.0, patterns);
  }

  boolean isDeleted() {
    return verdict.equals(DELETED);
  }

  /** Whether this speaks for the patterns: more of the code was kept than not. */
  boolean success() {
    return kept >= 0.5;
  }

  /** How much it weighs: a person's word where all or nothing was kept, less in between. */
  double weight() {
    return verdict.equals("edited") ? HUMAN * Math.abs(2 * kept - 1) : HUMAN;
  }
}
