package dev.redgreen.fixer.parse.tool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project's file that a tool means: tools run in any directory and print paths relative
 * to it.
 */
public final class ProjectFiles {
  private static final int MOST = 100_000;
  private static final Set<String> PRUNED =
      Set.of(".git", "node_modules", "target", "site-packages", ".venv", "venv", "__pycache__");

  private final Path root;
  private final Path realRoot;
  private @Nullable Map<String, List<Path>> byName;

  /** The files below a root, which are looked for only when a path leads nowhere. */
  public ProjectFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = real(this.root);
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      return root; // A log can be read where the project is not.
    }
  }

  /**
   * The file, relative to the root; empty if it is none of the project's or several could be meant.
   */
  Optional<Path> find(String printed) {
    try {
      Path path = Path.of(printed).normalize();
      return path.isAbsolute() ? below(path) : relative(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> below(Path path) {
    Path base = path.startsWith(root) ? root : realRoot;
    return path.startsWith(base) && isOwn(base.relativize(path))
        ? Optional.of(base.relativize(path))
        : Optional.empty();
  }

  private static boolean isOwn(Path relative) {
    for (Path name : relative) {
      if (PRUNED.contains(name.toString())) {
        return false;
      }
    }
    return true;
  }

  private Optional<Path> relative(Path path) {
    if (Files.isRegularFile(root.resolve(path)) && !path.startsWith("..")) {
      return isOwn(path) ? Optional.of(path) : Optional.empty();
    }
    Path named = withoutDots(path);
    List<Path> fitting =
        byName().getOrDefault(String.valueOf(path.getFileName()), List.of()).stream()
            .filter(file -> file.endsWith(named))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static Path withoutDots(Path path) {
    int first = 0;
    while (first < path.getNameCount() - 1 && path.getName(first).toString().equals("..")) {
      first++;
    }
    return path.subpath(first, path.getNameCount());
  }

  private Map<String, List<Path>> byName() {
    Map<String, List<Path>> known = byName;
    if (known == null) {
      known = new HashMap<>();
      collect(known);
      byName = known;
    }
    return known;
  }

  private void collect(Map<String, List<Path>> files) {
    try {
      Files.walkFileTree(root, new Collector(files));
    } catch (IOException e) {
      files.clear(); // What cannot be listed cannot be told apart.
    }
  }

  /** Collects files by name, and does not look into what is none of the project's own. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final Map<String, List<Path>> files;
    private int seen;

    Collector(Map<String, List<Path>> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
      boolean pruned = PRUNED.contains(String.valueOf(directory.getFileName()));
      return pruned && !directory.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      files
          .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
          .add(root.relativize(file));
      return ++seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
