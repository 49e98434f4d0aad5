package dev.redgreen.patterns.interaction;

/** Where a word of code stands; what is learned of a place is kept by its ordinal. */
public enum Field {
  /** Anywhere in the text of the pattern. */
  BODY,
  PARAMETER,
  RESULT,
  /** The enclosing type. */
  TYPE,
  NAME,
  /** The first word of the name: mostly a verb. */
  FIRST
}
