package dev.redgreen.patterns.vector;

import java.util.Comparator;

/**
 * What a search by vector found.
 *
 * @param id as it was added
 * @param similarity cosine, -1..1, computed from the vectors themselves
 */
public record Near(long id, float similarity) {
  /** Nearest first; equal ones in the order of their ids. */
  public static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingDouble(Near::similarity).reversed().thenComparingLong(Near::id);
}
