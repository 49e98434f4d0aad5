package dev.redgreen.coordinator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the files that a build made were last changed, by the time that the system keeps and no
 * program can set. A candidate that wrote into them between two builds, as its tests ran in the
 * warm lane, could have Maven take its files for compiled ones.
 */
final class OutputStamps {
  private final List<Path> outputs;
  private Map<Path, Object> stamps;

  /**
   * Stamps of what is there now.
   *
   * @param outputs directories of class files
   */
  OutputStamps(List<Path> outputs) {
    this.outputs = List.copyOf(outputs);
    this.stamps = read();
  }

  /** What is there now was made by a build. */
  void renew() {
    stamps = read();
  }

  /** Whether anything in them changed since. */
  boolean changed() {
    return !read().equals(stamps);
  }

  private Map<Path, Object> read() {
    Map<Path, Object> found = new HashMap<>();
    try {
      for (Path output : outputs) {
        if (Files.isDirectory(output)) {
          Files.walkFileTree(output, new Reader(found));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the output of the build cannot be read", e);
    }
    return found;
  }

  /** Reads the stamps of files. */
  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Map<Path, Object> found;

    Reader(Map<Path, Object> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
      found.put(file, List.of(about.size(), Files.getAttribute(file, "unix:ctime")));
      return FileVisitResult.CONTINUE;
    }
  }
}
