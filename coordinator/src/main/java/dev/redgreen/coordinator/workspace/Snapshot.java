package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import dev.redgreen.coordinator.workspace.TreeScan.Entry;
import dev.redgreen.coordinator.workspace.TreeScan.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The user's tree as it was at one moment, as a commit and as a worktree of the same bytes. Each
 * file is read once; what was read is what is hashed, stored and written.
 */
final class Snapshot {
  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  /** Bytes from which on a file is streamed. */
  private static final long LARGE = 16 << 20;

  private final Path from;
  private final Path to;
  private final TreeMap<String, Node> tracked;
  private final ObjectInserter inserter;
  private final TreeMap<String, Node> files = new TreeMap<>();
  private final List<String> largeFilePointers = new ArrayList<>();
  private final List<String> linksOutside = new ArrayList<>();
  private final List<String> unreadable;
  private final Set<Path> directories = new HashSet<>();

  private Snapshot(
      Path from,
      Path to,
      TreeMap<String, Node> tracked,
      ObjectInserter inserter,
      List<String> unreadable) {
    this.from = from;
    this.to = to;
    this.tracked = tracked;
    this.inserter = inserter;
    this.unreadable = unreadable;
  }

  /**
   * A finished snapshot.
   *
   * @param commit its id
   * @param files its files by path
   * @param largeFilePointers files that stand for a content which is not there
   * @param linksOutside links that lead out of the tree
   */
  record Taken(
      String commit,
      TreeMap<String, Node> files,
      List<String> largeFilePointers,
      List<String> linksOutside) {}

  /** Copies what a scan found into a worktree and commits it. */
  static Taken take(
      UserTree user,
      Found found,
      TreeMap<String, Node> tracked,
      PrivateRepository repository,
      Path worktree)
      throws IOException {
    try (ObjectInserter inserter = repository.packing()) {
      Snapshot snapshot =
          new Snapshot(user.root(), worktree, tracked, inserter, found.unreadable());
      for (Entry entry : found.files()) {
        snapshot.copy(entry);
      }
      for (String path : found.submodules()) {
        snapshot.submodule(path);
      }
      inserter.flush();
      Optional<ObjectId> head = user.head();
      List<ObjectId> parents =
          head.isPresent() && repository.has(head.get()) ? List.of(head.get()) : List.of();
      String commit =
          repository.commit(snapshot.files, "The user's tree as it was found\n", parents);
      return new Taken(commit, snapshot.files, snapshot.largeFilePointers, snapshot.linksOutside);
    }
  }

  private void copy(Entry entry) throws IOException {
    Path source = from.resolve(entry.path());
    Path target = to.resolve(entry.path());
    if (directories.add(Disk.parent(target))) {
      Files.createDirectories(Disk.parent(target));
    }
    try {
      files.put(entry.path(), new Node(entry.mode(), copy(entry, source, target)));
      if (entry.mode() == FileMode.EXECUTABLE_FILE) {
        Disk.setExecutable(target, true);
      }
    } catch (AccessDeniedException e) {
      unreadable.add(entry.path());
    } catch (NoSuchFileException e) {
      if (Files.exists(source)) {
        throw e;
      }
      // deleted since the tree was scanned
    }
  }

  private ObjectId copy(Entry entry, Path source, Path target) throws IOException {
    if (entry.mode() != FileMode.SYMLINK && entry.size() > LARGE) {
      return large(entry.path(), source, target);
    }
    byte[] bytes = entry.mode() == FileMode.SYMLINK ? link(source, target) : file(source, target);
    inspect(entry, bytes);
    ObjectId id = PrivateRepository.idOf(bytes);
    return known(entry.path(), id) ? id : inserter.insert(Constants.OBJ_BLOB, bytes);
  }

  /** A file that is better not held in memory: what is hashed is the copy, which stands still. */
  private ObjectId large(String path, Path source, Path target) throws IOException {
    Files.copy(source, target);
    ObjectId id = PrivateRepository.idOf(target);
    if (!known(path, id)) {
      try (InputStream bytes = Files.newInputStream(target)) {
        inserter.insert(Constants.OBJ_BLOB, Files.size(target), bytes);
      }
    }
    return id;
  }

  private boolean known(String path, ObjectId id) {
    Node node = tracked.get(path);
    return node != null && node.id().equals(id);
  }

  private byte[] link(Path source, Path target) throws IOException {
    Path goal = Files.readSymbolicLink(source);
    Files.createSymbolicLink(target, goal);
    if (!source.resolveSibling(goal).normalize().startsWith(from)) {
      linksOutside.add(from.relativize(source).toString());
    }
    return goal.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(Path source, Path target) throws IOException {
    byte[] bytes = Files.readAllBytes(source);
    Files.write(target, bytes);
    return bytes;
  }

  private void inspect(Entry entry, byte[] bytes) {
    boolean pointer =
        bytes.length < 1024
            && bytes.length > LFS.length
            && Arrays.equals(bytes, 0, LFS.length, LFS, 0, LFS.length);
    if (pointer) {
      largeFilePointers.add(entry.path());
    }
  }

  /** An unpopulated submodule is an empty directory, to git and to the build. */
  private void submodule(String path) throws IOException {
    Files.createDirectories(to.resolve(path));
    Node node = tracked.get(path);
    if (node != null && node.mode() == FileMode.GITLINK) {
      files.put(path, node);
    }
  }
}
