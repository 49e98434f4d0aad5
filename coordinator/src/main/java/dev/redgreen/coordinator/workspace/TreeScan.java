package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;

/**
 * Finds the files that a snapshot takes: tracked ones, and untracked ones that no rule ignores.
 * What is left out is listed too, so that a build that misses it can be explained.
 */
final class TreeScan {
  private static final Set<String> DEPENDENCIES = Set.of("node_modules", ".gradle");

  private final NavigableMap<String, Node> tracked;
  private final Include include;
  private final Path avoid;
  private final Found found = new Found();

  private TreeScan(NavigableMap<String, Node> tracked, Include include, Path avoid) {
    this.tracked = tracked;
    this.include = include;
    this.avoid = avoid;
  }

  /** A file that is taken; {@code path} is relative, with slashes. */
  record Entry(String path, FileMode mode, long size) {}

  /** What a scan gave; paths of directories end with a slash. */
  record Found(
      List<Entry> files, List<String> ignored, List<String> submodules, List<String> unreadable) {
    Found() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Scans a tree.
   *
   * @param tracked what the user's index lists
   * @param avoid a directory that is never looked into: our own, should it lie in the tree
   */
  static Found scan(
      Path root,
      NavigableMap<String, Node> tracked,
      Ignores rules,
      List<String> include,
      Path avoid)
      throws IOException {
    TreeScan scan = new TreeScan(tracked, new Include(include), avoid);
    scan.visit(root, "", rules, false);
    return scan.found;
  }

  private void visit(Path directory, String base, Ignores above, boolean leftOut)
      throws IOException {
    Ignores rules = above.in(directory, base);
    for (Path child : children(directory, base)) {
      String name = child.getFileName().toString();
      if (name.equals(".git") || child.equals(avoid)) {
        continue;
      }
      try {
        PosixFileAttributes attributes =
            Files.readAttributes(child, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          directory(child, base + name, rules, leftOut);
        } else {
          file(attributes, base + name, rules, leftOut);
        }
      } catch (NoSuchFileException e) {
        continue; // deleted since the directory was listed
      }
    }
  }

  private List<Path> children(Path directory, String base) throws IOException {
    try {
      return Disk.children(directory);
    } catch (AccessDeniedException e) {
      found.unreadable.add(base);
      return List.of();
    }
  }

  private void directory(Path directory, String path, Ignores rules, boolean leftOut)
      throws IOException {
    boolean wanted = include.takes(path);
    if (!wanted && submodule(directory, path)) {
      found.submodules.add(path);
      return;
    }
    boolean ignored = !wanted && (leftOut || isOutput(directory) || rules.ignored(path, true));
    if (!ignored || tracksBelow(path) || include.takesBelow(path)) {
      visit(directory, path + "/", rules, ignored);
    } else if (!leftOut) {
      found.ignored.add(path + "/");
    }
  }

  private void file(PosixFileAttributes attributes, String path, Ignores rules, boolean leftOut) {
    boolean taken =
        tracked.containsKey(path)
            || include.takes(path)
            || !(leftOut || rules.ignored(path, false));
    if (!taken) {
      found.ignored.add(path);
    } else if (attributes.isSymbolicLink()) {
      found.files.add(new Entry(path, FileMode.SYMLINK, attributes.size()));
    } else if (attributes.isRegularFile()) {
      boolean executable = attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
      FileMode mode = executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
      found.files.add(new Entry(path, mode, attributes.size()));
    }
  }

  private boolean submodule(Path directory, String path) {
    Node node = tracked.get(path);
    return (node != null && node.mode() == FileMode.GITLINK)
        || Files.exists(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean tracksBelow(String path) {
    String next = tracked.ceilingKey(path + "/");
    return next != null && next.startsWith(path + "/");
  }

  /** Whether a build makes this directory: it is never a source, even where no rule ignores it. */
  private static boolean isOutput(Path directory) {
    return switch (directory.getFileName().toString()) {
      case "target" -> Files.exists(directory.resolveSibling("pom.xml"));
      case "build" ->
          Files.exists(directory.resolveSibling("build.gradle"))
              || Files.exists(directory.resolveSibling("build.gradle.kts"));
      default -> DEPENDENCIES.contains(directory.getFileName().toString());
    };
  }
}
