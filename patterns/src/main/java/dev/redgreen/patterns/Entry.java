package dev.redgreen.patterns;

/** One thing of a store that another store can take over; the order of taking does not matter. */
public sealed interface Entry {
  /**
   * A pattern.
   *
   * @param pattern with the origins that may be told
   * @param claim what writers said of it, without what its events made of that
   */
  record Learned(Pattern pattern, Repute.Claim claim) implements Entry {}

  /** What came of using a pattern. */
  record Tried(Trial trial) implements Entry {}

  /** What a person said of a pattern. */
  record Said(Mark mark) implements Entry {}
}
