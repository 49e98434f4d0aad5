package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Patch;

/**
 * One of the changes that make failing tests pass.
 *
 * @param place where it is, for a reader: {@code Scores.best, line 12}
 * @param what the change in a few characters: {@code `<` → `<=`}
 * @param patch the change
 * @param complete whether all failing tests pass with it, not just some
 */
public record Alternative(String place, String what, Patch patch, boolean complete) {}
