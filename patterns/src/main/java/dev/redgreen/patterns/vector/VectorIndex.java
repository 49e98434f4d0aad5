package dev.redgreen.patterns.vector;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * Vectors of unit length by id, and which of them are nearest to a query. Derived and rebuildable,
 * never the truth. Searches may run beside each other, a change only alone.
 *
 * <p>Every method that takes a vector throws {@link IllegalArgumentException} where it has the
 * wrong number of components, one that is no number, or another length than 1.
 */
public interface VectorIndex {
  /** Permits every id. */
  LongPredicate ALL = id -> true;

  /** Components of each vector. */
  int dimension();

  /** How many vectors there are. */
  int size();

  /** Adds a vector, or puts it in the place of the one with this id. */
  void put(long id, float[] vector);

  /** Takes a vector out; whether it was there. */
  boolean remove(long id);

  /** The vector with this id compared with the query; {@link Float#NaN} where there is none. */
  float similarity(float[] query, long id);

  /**
   * The nearest to a query, nearest first. As many as are permitted come back, up to {@code k}: the
   * filter holds inside the search. Similarities are exact; a near one may be missed unless the
   * implementation is exact.
   */
  List<Near> search(float[] query, int k, LongPredicate permitted);

  /** Ids whose own vector does not find them, in ascending order; none in a sound index. */
  List<Long> lost();
}
