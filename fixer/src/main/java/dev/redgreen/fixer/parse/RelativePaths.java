package dev.redgreen.fixer.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the absolute paths that builds print relative to the project's root. */
final class RelativePaths {
  private final List<Path> roots = new ArrayList<>();

  RelativePaths(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    roots.add(absolute);
    try {
      // Maven may have been started by another name of the same directory.
      roots.add(absolute.toRealPath());
    } catch (IOException e) {
      // A log can be read where the project is not.
    }
  }

  /**
   * The path below the root; a path elsewhere stays absolute.
   *
   * @throws java.nio.file.InvalidPathException if the text is no path
   */
  Path relative(String text) {
    Path path = Path.of(text).normalize();
    return roots.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(root -> root.relativize(path))
        .orElse(path);
  }
}
