package dev.redgreen.patterns;

import java.util.List;

/**
 * What a check of the whole store found.
 *
 * @param patterns how many there are
 * @param vectors how many there are, of all models
 * @param foundById patterns that their id finds
 * @param foundByText patterns that their own words find
 * @param withoutWords patterns that no words could find, because they have none
 * @param foundByVector patterns that the search by their own vector finds
 * @param soughtByVector patterns that were looked for so: all, or an even sample of many
 * @param findings what is wrong; empty if nothing is
 */
public record Verified(
    int patterns,
    int vectors,
    int foundById,
    int foundByText,
    int withoutWords,
    int foundByVector,
    int soughtByVector,
    List<Finding> findings) {

  public Verified {
    findings = List.copyOf(findings);
  }

  /**
   * One thing that is wrong, as often as it is.
   *
   * @param what a sentence
   * @param count how often
   * @param examples where, at most five
   * @param repaired whether it was mended
   */
  public record Finding(String what, int count, List<String> examples, boolean repaired) {
    public Finding {
      examples = List.copyOf(examples);
    }
  }

  /** Whether nothing is wrong any more. */
  public boolean sound() {
    return findings.stream().allMatch(Finding::repaired);
  }
}
