package dev.redgreen.patterns.sqlite;

import java.util.OptionalDouble;

/**
 * From scores to the probability that a pattern is the one that was meant. Logistic regressions
 * over the ten best of 700 searches in 1,200 methods of commons-lang3 and commons-text: 400 by a
 * sentence of a method's own documentation (half with all documentation hidden from the search,
 * half by its {@code @return} text), 300 by a sentence about something that is not there (from
 * commons-math3). With vectors the predicted and the observed frequency differ by at most 0.06
 * below 0.5; by words alone it is a coarse guess. At {@link dev.redgreen.patterns.Ranking#FLOOR} 66
 * and 60 % of the right methods pass (28 and 53 % by words), and the best answer to a question
 * about something else in 7 and 11 % (1 and 13 %). Ordering by it is as good as by min-max fusion:
 * MRR@10 0.662 and 0.502 (fusion 0.661 and 0.495; vectors alone 0.647 and 0.495; words 0.512 and
 * 0.432).
 */
final class Relevance {
  private Relevance() {}

  /**
   * The probability.
   *
   * @param covered BM25 as a share of what a perfect text would score, 0..1: the share of the
   *     query's words that were found, rare ones counting more
   * @param cosine similarity of bge-small vectors, where there are both
   */
  static double of(double covered, OptionalDouble cosine) {
    double share = Math.min(1, covered);
    double logit =
        cosine.isPresent() ? -20.9 + 2.5 * share + 24 * cosine.getAsDouble() : -4.15 + 4 * share;
    return 1 / (1 + Math.exp(-logit));
  }
}
