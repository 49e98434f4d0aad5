package dev.redgreen.patterns.sqlite;

import java.util.List;

/**
 * BM25 as FTS5 computes it: k1 = 1.2, b = 0.75, no word counts for less than {@value #LEAST_IDF}.
 *
 * @param stems of the words of a query
 * @param weights of each of them, by how few texts have it
 * @param averageLength words of a text, on average
 */
record Bm25(int[] stems, double[] weights, double averageLength) {
  private static final double LEAST_IDF = 1e-6;
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /**
   * For a query.
   *
   * @param patterns how many texts there are
   */
  static Bm25 of(List<WordCounts.Counted> words, long patterns, double averageLength) {
    return new Bm25(
        words.stream().mapToInt(word -> TermVector.stem(word.word())).toArray(),
        words.stream().mapToDouble(word -> weight(word.texts(), patterns)).toArray(),
        averageLength);
  }

  private static double weight(double texts, double patterns) {
    return Math.max(LEAST_IDF, Math.log((patterns - texts + 0.5) / (texts + 0.5)));
  }

  /** The most that a word of so many texts can add. */
  static double most(long texts, long patterns) {
    return weight(texts, patterns) * (K1 + 1);
  }

  /** Greater is better; 0 where no word matches. */
  double score(TermVector text) {
    double saturation = K1 * (1 - B + B * text.length() / averageLength);
    double score = 0;
    for (int i = 0; i < stems.length; i++) {
      double often = text.weight(stems[i]);
      score += weights[i] * often * (K1 + 1) / (often + saturation);
    }
    return score;
  }
}
