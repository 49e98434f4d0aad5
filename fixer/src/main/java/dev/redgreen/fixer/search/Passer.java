package dev.redgreen.fixer.search;

import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.search.mutate.Mutation;
import java.util.Comparator;
import java.util.List;

/**
 * A change with which failing tests pass and no other test fails.
 *
 * @param score how likely it was before it was tried
 * @param passing failing tests that pass with it
 * @param stillRed failing tests that still fail
 * @param changed tests that fail before and after, but otherwise than before
 * @param others tests that passed before and were run again
 */
record Passer(
    Mutation mutation, double score, int passing, List<TestId> stillRed, int changed, int others) {
  /** The fewest changes elsewhere first, then the likeliest, then the smallest. */
  static final Comparator<Passer> BEST_FIRST =
      Comparator.comparingInt(Passer::failing)
          .thenComparingInt(Passer::changed)
          .thenComparing(Comparator.comparingDouble(Passer::score).reversed())
          .thenComparingInt(passer -> passer.mutation().size());

  Passer {
    stillRed = List.copyOf(stillRed);
  }

  /** How many failing tests still fail. */
  int failing() {
    return stillRed.size();
  }

  /** The change as it is shown. */
  Alternative alternative() {
    return new Alternative(mutation.place(), mutation.what(), mutation.patch(), stillRed.isEmpty());
  }
}
