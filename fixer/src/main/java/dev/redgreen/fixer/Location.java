package dev.redgreen.fixer;

import java.nio.file.Path;

/**
 * A place in a source file.
 *
 * @param file relative to the project's root
 * @param line 1-based
 * @param column 1-based; 0 if unknown
 */
public record Location(Path file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + (column > 0 ? ":" + column : "");
  }
}
