package dev.redgreen.patterns.vector;

/**
 * One query and the rows that may be near to it. Rows whose codes are near are weighed bit by bit,
 * the best of them compared as they are; so is each row whose code is the query's own, which is how
 * every vector finds itself.
 */
final class Comparison {
  private final Base base;
  private final float[] query;
  private final Nearest nearest;
  private final BitWeights weights;
  private final Shortlist best;

  Comparison(Base base, float[] query, int compared, Nearest nearest) {
    this.base = base;
    this.query = query;
    this.nearest = nearest;
    this.weights = base.weights().bitsOf(query);
    this.best = new Shortlist(compared, BitWeights.most(base.dimension()));
  }

  /** Takes a row whose code differs in so many bits. */
  void take(int row, int bits) {
    if (bits == 0) {
      compare(row);
    } else {
      best.offer(row, weights.distance(base.codes(), row * base.code().words()));
    }
  }

  /** Compares the best of those that were taken. */
  void finish() {
    best.each((row, distance) -> compare(row));
  }

  private void compare(int row) {
    nearest.offer(base.ids()[row], base.rows().product(row, query));
  }
}
