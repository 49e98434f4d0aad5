package dev.redgreen.fixer;

import java.nio.file.Path;

/** One change to one file, as data. Paths are relative to the project's root. */
public sealed interface Edit {
  /** The file that changes. */
  Path file();

  /**
   * Replaces characters of an existing file.
   *
   * @param start offset of the first character that goes
   * @param end offset behind the last character that goes
   */
  record Replace(Path file, int start, int end, String text) implements Edit {
    public Replace {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException(file + ": no range " + start + ".." + end);
      }
    }
  }

  /** Creates a file that does not exist, or replaces the whole text of one that does. */
  record Write(Path file, String text) implements Edit {}

  /** Deletes a file. */
  record Delete(Path file) implements Edit {}
}
