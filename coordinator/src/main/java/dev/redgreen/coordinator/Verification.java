package dev.redgreen.coordinator;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;

/** Judges candidates; the border between the loop and everything that compiles, runs and builds. */
@FunctionalInterface
public interface Verification {
  /**
   * What the cheapest stage that finds a fault says, or green from the last one.
   *
   * @param fix the last change
   * @param tree the sources with it and everything before it
   */
  Judgement judge(Fix fix, SourceTree tree);
}
