package dev.redgreen.patterns.vector;

/**
 * One query and the rows that may be near to it. The codes of rows are weighed bit by bit, the best
 * of them are compared as they are.
 */
final class Comparison {
  private final Base base;
  private final Product query;
  private final BitWeights weights;
  private final Nearest nearest;

  Comparison(Base base, float[] query, BitWeights weights, Nearest nearest) {
    this.base = base;
    this.query = new Product(query);
    this.weights = weights;
    this.nearest = nearest;
  }

  /** Compares one row as it is. */
  void compare(int row) {
    nearest.offer(base.codes().id(row), query.with(base.rows(), row));
  }

  /**
   * Compares the best of some rows.
   *
   * @param rows ascending
   * @param wanted how many of them
   */
  void compareBest(int[] rows, int wanted) {
    Shortlist best = new Shortlist(wanted, BitWeights.most(base.dimension()));
    best.add(0, weights.distances(codes(rows)), rows.length, place -> true);
    for (int place : best.rows()) {
      compare(rows[place]);
    }
  }

  /** Their codes word by word, so that they are weighed together. */
  int[][] codes(int[] rows) {
    int[][] codes = new int[base.code().words()][rows.length];
    int end = 0;
    for (int from = 0; from < rows.length; from = end) {
      int number = rows[from] / Codes.ROWS;
      while (end < rows.length && rows[end] / Codes.ROWS == number) {
        end++;
      }
      int[][] words = base.codes().block(number).words();
      for (int word = 0; word < codes.length; word++) {
        gather(words[word], rows, from, end, codes[word]);
      }
    }
    return codes;
  }

  private static void gather(int[] column, int[] rows, int from, int end, int[] into) {
    for (int i = from; i < end; i++) {
      into[i] = column[rows[i] % Codes.ROWS];
    }
  }
}
