package dev.redgreen.fixer.search.locate;

import java.nio.file.Path;

/**
 * A statement of the sources.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Statement(Path file, int start, int end) {
  boolean holds(int offset) {
    return start <= offset && offset < end;
  }

  int length() {
    return end - start;
  }
}
