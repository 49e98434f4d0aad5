package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the source file of a class, and by that tells the project's own classes from others. */
final class SourceRoots {
  private final Path root;
  private final List<Path> directories;
  private final Map<String, Optional<Path>> found = new HashMap<>();

  /**
   * Source roots of a project.
   *
   * @param root what the paths that are found are relative to
   */
  SourceRoots(Path root, Collection<Path> directories) {
    this.root = root.toAbsolutePath().normalize();
    this.directories =
        directories.stream().map(path -> this.root.resolve(path).normalize()).toList();
  }

  /** The file, relative to the root; empty if no source root has it. */
  Optional<Path> find(String className, String fileName) {
    int dot = className.lastIndexOf('.');
    String directory = dot < 0 ? "" : className.substring(0, dot).replace('.', '/') + "/";
    return found.computeIfAbsent(directory + fileName, this::search);
  }

  private Optional<Path> search(String relative) {
    return directories.stream()
        .map(directory -> directory.resolve(relative))
        .filter(Files::isRegularFile)
        .map(root::relativize)
        .findFirst();
  }

  /** Where a test is declared; its file's first line if the method is not found there. */
  Optional<Location> declaration(TestId test) {
    String name = test.className();
    String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    String simple = outer.substring(outer.lastIndexOf('.') + 1);
    return find(outer, simple + ".java")
        .map(file -> new Location(file, line(root.resolve(file), test.method()), 0));
  }

  private static int line(Path file, String method) {
    if (method.isEmpty()) {
      return 1;
    }
    Pattern declaration = Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\(");
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < lines.size(); i++) {
        if (declaration.matcher(lines.get(i)).find()) {
          return i + 1;
        }
      }
      return 1;
    } catch (IOException e) {
      return 1;
    }
  }
}
