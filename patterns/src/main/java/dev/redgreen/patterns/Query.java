package dev.redgreen.patterns;

/**
 * A search by meaning.
 *
 * @param text words, identifiers or a sentence
 * @param filter what may come back
 * @param project the project that asks: its own outcomes count in full
 * @param limit how many at most
 * @param vectors whether a vector search may take part, at the price of loading the embedder
 * @param least how many come back even if little speaks for them, as far as there are so many;
 *     beyond it the answer ends where {@link Supported} says
 * @param leastSuccess expected success, 0..1, that a pattern's own outcomes must show; 0 permits
 *     what was never tried
 */
public record Query(
    String text,
    Filter filter,
    String project,
    int limit,
    boolean vectors,
    int least,
    double leastSuccess) {

  public Query {
    if (!(leastSuccess >= 0 && leastSuccess <= 1)) {
      throw new IllegalArgumentException("a success lies between 0 and 1, not at " + leastSuccess);
    }
  }

  /** As many as the limit says, whatever speaks for them, tried or not. */
  public Query(String text, Filter filter, String project, int limit, boolean vectors) {
    this(text, filter, project, limit, vectors, limit, 0);
  }

  /** This query, whose answer may end after so many where little speaks for the next. */
  public Query endingAfter(int fewest) {
    return new Query(text, filter, project, limit, vectors, fewest, leastSuccess);
  }

  /** This query, for what was tried and is expected to succeed this often, 0..1. */
  public Query succeeding(double expected) {
    return new Query(text, filter, project, limit, vectors, least, expected);
  }

  /** This query with another text. */
  public Query about(String other) {
    return new Query(other, filter, project, limit, vectors, least, leastSuccess);
  }
}
