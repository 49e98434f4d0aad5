package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;

/**
 * The files of a directory, reached only through real directories: nothing is read or written
 * through a symbolic link, whoever put it there.
 */
record Worktree(Path root) {

  /** Where a relative path leads; refuses what does not stay inside or goes through a link. */
  Path place(Path file) {
    if (file.isAbsolute() || file.toString().isEmpty()) {
      throw new PatchRefused(file, "the path is not relative to the root");
    }
    Path place = root.resolve(file).normalize();
    if (!place.startsWith(root) || place.equals(root) || !root.relativize(place).equals(file)) {
      throw new PatchRefused(file, "the path leads outside or through '.' or '..'");
    }
    for (Path name : file) {
      if (name.toString().equalsIgnoreCase(".git")) {
        throw new PatchRefused(file, "git's own files are not sources");
      }
    }
    for (Path above = Disk.parent(place); !above.equals(root); above = Disk.parent(above)) {
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
        throw new PatchRefused(file, root.relativize(above) + " is a link or a file");
      }
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new PatchRefused(file, "it is a link or a directory");
    }
    return place;
  }

  /** Content of a regular file; empty if there is none. */
  Optional<byte[]> read(Path file) throws IOException {
    return Disk.bytes(place(file));
  }

  /** Writes or, for an empty content, deletes a file; it keeps its permissions. */
  void write(Path file, Optional<byte[]> content) throws IOException {
    Path place = place(file);
    if (content.isEmpty()) {
      Files.deleteIfExists(place);
      return;
    }
    Files.createDirectories(Disk.parent(place));
    Files.write(place, content.get());
  }

  /** Whether exactly this is under the path, with nothing but directories on the way. */
  boolean holds(String path, Node node) throws IOException {
    Path place = root.resolve(path);
    try {
      if (!reached(place)) {
        return false;
      }
      BasicFileAttributes is =
          Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (node.mode() == FileMode.GITLINK) {
        return is.isDirectory();
      }
      if (node.mode() == FileMode.SYMLINK) {
        return is.isSymbolicLink() && PrivateRepository.idOf(goal(place)).equals(node.id());
      }
      return is.isRegularFile()
          && Disk.executable(place) == (node.mode() == FileMode.EXECUTABLE_FILE)
          && PrivateRepository.idOf(place).equals(node.id());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean reached(Path place) {
    for (Path above = Disk.parent(place); !above.equals(root); above = Disk.parent(above)) {
      if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] goal(Path link) throws IOException {
    return Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Puts a file under its path whatever is in the way. */
  void put(String path, Node node, byte[] bytes) throws IOException {
    Path place = root.resolve(path);
    clear(Disk.parent(place));
    Disk.delete(place);
    if (node.mode() == FileMode.SYMLINK) {
      Files.createSymbolicLink(place, Path.of(new String(bytes, StandardCharsets.UTF_8)));
    } else if (node.mode() == FileMode.GITLINK) {
      Files.createDirectory(place);
    } else {
      Files.write(place, bytes);
      Disk.setExecutable(place, node.mode() == FileMode.EXECUTABLE_FILE);
    }
  }

  /** Makes a path lead through real directories. */
  private void clear(Path directory) throws IOException {
    if (directory.equals(root) || Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      if (!directory.equals(root)) {
        clear(Disk.parent(directory));
      }
      return;
    }
    clear(Disk.parent(directory));
    Disk.delete(directory);
    Files.createDirectories(directory);
  }

  /** Removes what is under a path, unless the way there goes through a link. */
  void remove(String path) throws IOException {
    Path place = root.resolve(path);
    if (reached(place)) {
      Disk.delete(place);
    }
  }

  /** Removes everything but these files, submodules and git's own file. */
  void prune(TreeMap<String, Node> files) throws IOException {
    prune(root, files);
  }

  private void prune(Path directory, TreeMap<String, Node> files) throws IOException {
    for (Path child : Disk.children(directory)) {
      String path = Steps.slashed(root.relativize(child));
      String below = files.ceilingKey(path + "/");
      if (below != null && below.startsWith(path + "/")) {
        prune(child, files);
      } else if (!files.containsKey(path) && !path.equals(".git")) {
        Disk.delete(child);
      }
    }
  }
}
