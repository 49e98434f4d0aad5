package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import java.nio.file.Path;

/** Gives a whole file of a reply back what it dropped although no failure asked for it. */
@FunctionalInterface
public interface Conservation {
  /** Takes files as they are. */
  Conservation NONE = (attempt, file, before, after) -> after;

  /**
   * The text to write.
   *
   * @param attempt what the reply answers to
   * @param file relative to the root
   * @param before text before the run's change
   * @param after text of the reply
   */
  String conserve(Attempt attempt, Path file, String before, String after);
}
