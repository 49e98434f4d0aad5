package dev.redgreen.patterns;

/**
 * What a store took over.
 *
 * @param added patterns that were not there
 * @param changed patterns that were there and gained something
 * @param outcomes events of the outcome log that were not there
 * @param marks marks that were not there
 */
public record MergeReport(int added, int changed, int outcomes, int marks) {
  /** Nothing taken over. */
  public static final MergeReport NOTHING = new MergeReport(0, 0, 0, 0);

  /** Both together. */
  public MergeReport and(MergeReport other) {
    return new MergeReport(
        added + other.added,
        changed + other.changed,
        outcomes + other.outcomes,
        marks + other.marks);
  }
}
