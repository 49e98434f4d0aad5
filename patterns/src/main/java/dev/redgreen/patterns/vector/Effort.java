package dev.redgreen.patterns.vector;

/**
 * How many rows a search by codes looks at more closely: recall against time.
 *
 * @param listed rows whose bits are weighed, those with the nearest codes
 * @param compared rows that are compared as they are, the best of them
 */
public record Effort(int listed, int compared) {
  /** Recall 0.98 of ten among 10,000 code vectors for queries in words, see ADR 13. */
  public static final Effort USUAL = new Effort(800, 120);

  int listed(int k) {
    return Math.max(listed, 6 * k);
  }

  int compared(int k) {
    return Math.max(compared, 3 * k);
  }
}
