package dev.redgreen.coordinator.build;

import java.nio.file.Files;
import java.nio.file.Path;

/** The directory whose {@code .mvn} a build obeys. */
final class MavenBase {
  private MavenBase() {}

  /**
   * The nearest directory with {@code .mvn} from the reactor's root upward, but not beyond the
   * worktree: what lies above it is no part of the snapshot.
   */
  static Path of(Path root, Path worktree) {
    for (Path at = root; at != null && at.startsWith(worktree); at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".mvn"))) {
        return at;
      }
    }
    return root;
  }
}
