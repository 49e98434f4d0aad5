package dev.redgreen.fixer.search;

import dev.redgreen.fixer.search.mutate.Mutation;

/**
 * A change with which failing tests pass and no other test fails.
 *
 * @param score how likely it was before it was tried
 * @param passing failing tests that pass with it
 * @param failing failing tests that still fail
 * @param changed tests that fail before and after, but otherwise than before
 * @param others tests that passed before and were run again
 */
record Passer(Mutation mutation, double score, int passing, int failing, int changed, int others) {
  Alternative alternative() {
    return new Alternative(mutation.place(), mutation.what(), mutation.patch(), failing == 0);
  }
}
