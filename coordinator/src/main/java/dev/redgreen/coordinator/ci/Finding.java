package dev.redgreen.coordinator.ci;

/**
 * One thing that is wrong with a build, ready to be published: without secrets, control characters
 * and absolute paths.
 *
 * @param rule stable id of its kind, such as {@code compiler.err.cant.resolve.location}
 * @param about the classification, as {@link About#word} writes it
 * @param level {@code error} where it made the build fail, else {@code warning}
 * @param title what the build said, in one line
 * @param message all that the build said
 * @param file path in the repository with {@code /}; empty if no place is known
 * @param line 1-based; 0 if no place is known
 * @param column 1-based; 0 if unknown
 * @param drawn place, message, source line and caret
 * @param meaning what a failure of this kind means, one sentence; empty if there is nothing to say
 * @param advice what to do about it, one sentence; empty if there is nothing to say
 * @param fingerprint the same for the same failure on any machine and at any line
 */
public record Finding(
    String rule,
    String about,
    String level,
    String title,
    String message,
    String file,
    int line,
    int column,
    String drawn,
    String meaning,
    String advice,
    String fingerprint) {

  /** Whether it made the build fail. */
  boolean isError() {
    return level.equals("error");
  }

  /** Whether the machine is to blame. */
  boolean ofTheMachine() {
    return about.equals(About.ENVIRONMENT.word());
  }

  /** Whether a place in the repository is known. */
  boolean placed() {
    return !file.isEmpty();
  }

  /** File, line and column as far as they are known. */
  String place() {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }
}
