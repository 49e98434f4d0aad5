package dev.redgreen.coordinator.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a project begins that Maven does not build. */
public final class ProjectRoot {
  private static final List<String> MARKS =
      List.of(
          "Cargo.toml",
          "package.json",
          "pyproject.toml",
          "requirements.txt",
          "go.mod",
          "build.gradle",
          "build.gradle.kts",
          "CMakeLists.txt");

  private ProjectRoot() {}

  /**
   * The topmost directory with a build file, from this one up to the top of its git repository; the
   * top of the repository where there is none.
   */
  public static Optional<Path> above(Path directory) {
    Optional<Path> marked = Optional.empty();
    for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path here = at;
      if (MARKS.stream().anyMatch(mark -> Files.isRegularFile(here.resolve(mark)))) {
        marked = Optional.of(at);
      }
      if (Files.exists(at.resolve(".git"))) {
        return marked.isPresent() ? marked : Optional.of(at);
      }
    }
    return marked;
  }

  /** The name of the project that a directory lies in; empty if it lies in none. */
  public static String nameOf(Path directory) {
    return above(directory).map(root -> root.getFileName()).map(Path::toString).orElse("");
  }
}
