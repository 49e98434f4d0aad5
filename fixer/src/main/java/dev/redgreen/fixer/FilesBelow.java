package dev.redgreen.fixer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files of one name in the modules below a directory, without what builds and tools make. */
public final class FilesBelow {
  private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules");

  private FilesBelow() {}

  /**
   * Paths relative to the root, outer directories first; none if it cannot be read.
   *
   * @param without name of a directory in which none of them is
   */
  public static List<Path> named(Path root, String name, String without) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attrs) {
              String own = String.valueOf(directory.getFileName());
              return SKIPPED.contains(own) || own.equals(without)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
              if (file.endsWith(name)) {
                files.add(root.relativize(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      return List.of();
    }
    files.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString));
    return files;
  }
}
