package dev.redgreen.patterns;

/** How far a pattern is trusted; what a build did with it decides. */
public enum Standing {
  /** Indexed from sources; can be rebuilt at any time. */
  CORPUS,
  /** Taken from a commit; no build has judged it yet. */
  CAPTURED,
  /** A build that passed contained it. */
  VERIFIED,
  /** Verified often enough, in enough places, to be applied without asking. */
  TRUSTED,
  /** Kept for the record, never proposed. */
  QUARANTINED
}
