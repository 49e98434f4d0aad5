package dev.redgreen.patterns.sqlite;

import java.util.OptionalDouble;

/** From scores to a probability that a pattern fits the query. */
final class Relevance {
  private Relevance() {}

  /**
   * Logistic in what can be compared between queries.
   *
   * @param covered BM25 as a share of what a perfect text would score, 0..1: the share of the
   *     query's words that were found, rare ones counting more
   * @param cosine similarity of the vectors, where there are both
   */
  static double of(double covered, OptionalDouble cosine) {
    double share = Math.min(1, covered);
    double logit =
        cosine.isPresent() ? -16 + 4 * share + 18 * cosine.getAsDouble() : -3 + 7 * share;
    return 1 / (1 + Math.exp(-logit));
  }
}
