package dev.redgreen.coordinator.ci;

import java.util.Locale;

/** What the step does about a build that fails. */
public enum Mode {
  /** Says what is wrong and how it was mended before. */
  EXPLAIN,
  /** Also looks for a repair, and leaves the verified patch as a file. */
  SUGGEST,
  /** Also commits that patch to a branch of its own. */
  FIX;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
