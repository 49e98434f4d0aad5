package dev.redgreen.fixer;

/** What a fix may claim once the build is green with it. */
public enum Standing {
  /** The evidence supports it. */
  VERIFIED,
  /** It passes, but little speaks against a coincidence. */
  PLAUSIBLE,
  /** It compiles and does nothing yet. */
  STUB
}
