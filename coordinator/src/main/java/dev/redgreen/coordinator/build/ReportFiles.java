package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The directories below a root that test reports go to. A symbolic link is not one of them: what
 * tests leave behind must not lead elsewhere.
 */
final class ReportFiles {
  private static final Set<String> REPORTS = Set.of("surefire-reports", "failsafe-reports");
  private static final Set<String> PRUNED =
      Set.of(".git", "src", "node_modules", "classes", "test-classes", "generated-sources");

  private final Path root;

  ReportFiles(Path root) {
    this.root = root;
  }

  /**
   * The directories that there are now.
   *
   * @param named further ones that the build's configuration names
   */
  Set<Path> directories(Collection<Path> named) {
    Set<Path> found = new TreeSet<>();
    for (Path directory : named) {
      if (directory.startsWith(root) && isReal(directory)) {
        found.add(directory);
      }
    }
    try {
      Files.walkFileTree(root, new Finder(found));
    } catch (IOException e) {
      throw new UncheckedIOException("test reports cannot be looked for in " + root, e);
    }
    return found;
  }

  /** Whether no step on the way down from the root is a link. */
  private boolean isReal(Path directory) {
    Path at = root;
    for (Path name : root.relativize(directory)) {
      at = at.resolve(name);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  /** Deletes what earlier runs wrote: a stale report must never be read as a fresh one. */
  void clear(Collection<Path> named) {
    try {
      for (Path directory : directories(named)) {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "*.{xml,txt}")) {
          for (Path report : reports) {
            Files.delete(report);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("old test reports cannot be deleted below " + root, e);
    }
  }

  /** Collects directories by name and does not look into what cannot hold them. */
  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Set<Path> found;

    Finder(Set<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
      String name = String.valueOf(directory.getFileName());
      if (REPORTS.contains(name)) {
        found.add(directory);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return PRUNED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
