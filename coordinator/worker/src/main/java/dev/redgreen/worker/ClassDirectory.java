package dev.redgreen.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one candidate as a directory of files, for frameworks that look for classes by
 * listing packages. It is written when a package is first asked for, and goes with the candidate.
 */
final class ClassDirectory {
  private final Map<String, byte[]> classes;
  private final Set<String> packages = new HashSet<>(Set.of(""));
  private @Nullable Path root;

  /**
   * A directory that is not there yet.
   *
   * @param classes class files by binary name
   */
  ClassDirectory(Map<String, byte[]> classes) {
    this.classes = classes;
    for (String name : classes.keySet()) {
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        if (!packages.add(name.substring(0, dot).replace('.', '/'))) {
          break;
        }
      }
    }
  }

  /**
   * The directory of a package that has classes, itself or below it.
   *
   * @param resource its name as class loaders are asked for it, such as {@code com/acme/}
   */
  synchronized Optional<Path> of(String resource) {
    String name = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
    return packages.contains(name) ? Optional.of(written().resolve(name)) : Optional.empty();
  }

  private Path written() {
    Path made = root;
    if (made == null) {
      made = write();
      root = made;
    }
    return made;
  }

  private Path write() {
    try {
      Path directory = Files.createTempDirectory("classes");
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        Path file = directory.resolve(entry.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("the classes of a candidate cannot be written", e);
    }
  }

  /** Deletes what was written. */
  synchronized void delete() throws IOException {
    Path made = root;
    root = null;
    if (made != null) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(made)) {
        all = new ArrayList<>(files.toList());
      }
      all.sort(Comparator.reverseOrder());
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    }
  }
}
