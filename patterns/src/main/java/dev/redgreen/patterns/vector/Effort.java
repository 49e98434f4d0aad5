package dev.redgreen.patterns.vector;

/**
 * How many rows a search by codes looks at more closely: recall against time.
 *
 * @param listed rows whose bits are weighed, those with the nearest codes
 * @param compared rows that are compared as they are, the best of them
 */
public record Effort(int listed, int compared) {
  private static final int TEN_THOUSAND = 10_000;

  /**
   * For a recall of at least 0.97 of ten among up to 100,000 code vectors, for queries in words,
   * see ADR 13. With more than 10,000 rows more of them lie between a query and its answers: the
   * fifth root of their number decides.
   *
   * @param rows how many rows are searched
   */
  public static Effort of(int rows) {
    double share = Math.max(1, Math.pow((double) rows / TEN_THOUSAND, 0.2));
    return new Effort((int) Math.round(500 * share), (int) Math.round(127 * share));
  }

  int listed(int k) {
    return Math.max(listed, 6 * k);
  }

  int compared(int k) {
    return Math.max(compared, 3 * k);
  }
}
