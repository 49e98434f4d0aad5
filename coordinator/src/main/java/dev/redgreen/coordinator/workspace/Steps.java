package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.FinalPatch.Change;
import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import dev.redgreen.fixer.Patch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The states that a worktree goes through: patches, commits, and the way back. A commit holds what
 * patches wrote, not what is on the disk, so that a build that changes sources cannot smuggle
 * anything into the result.
 */
final class Steps {
  private final PrivateRepository repository;
  private final Worktree tree;
  private final Snapshot.Taken snapshot;
  private final Map<String, Optional<byte[]>> pending = new TreeMap<>();
  private TreeMap<String, Node> files;
  private String commit;

  Steps(PrivateRepository repository, Worktree tree, Snapshot.Taken snapshot) {
    this.repository = repository;
    this.tree = tree;
    this.snapshot = snapshot;
    this.files = new TreeMap<>(snapshot.files());
    this.commit = snapshot.commit();
  }

  /** The files of the newest commit by path. */
  TreeMap<String, Node> files() {
    return files;
  }

  /** Applies a patch to the disk: all of it or, with an exception, nothing. */
  void apply(Patch patch, Charset charset) throws IOException {
    patch.files().forEach(tree::place);
    Map<Path, Optional<byte[]>> before = new TreeMap<>();
    Map<Path, SourceText> texts = new TreeMap<>();
    for (Path file : patch.files()) {
      Optional<byte[]> bytes = tree.read(file);
      before.put(file, bytes);
      bytes.ifPresent(is -> texts.put(file, SourceText.of(is, charsetOf(file, charset))));
    }
    Map<Path, Optional<String>> edited =
        patch.applyTo(file -> Optional.ofNullable(texts.get(file)).map(SourceText::text));
    Map<Path, Optional<byte[]>> after = new TreeMap<>();
    for (Map.Entry<Path, Optional<String>> change : edited.entrySet()) {
      Path file = change.getKey();
      after.put(
          file,
          change.getValue().isEmpty()
              ? Optional.empty()
              : Optional.of(edited(file, change.getValue().get(), texts.get(file), charset)));
    }
    write(after, before);
    after.forEach((file, bytes) -> pending.put(slashed(file), bytes));
  }

  private byte[] edited(Path file, String text, @Nullable SourceText source, Charset charset)
      throws IOException {
    return source == null
        ? SourceText.empty(charsetOf(file, charset)).edited(text, newlineNear(file))
        : source.edited(text);
  }

  /** The newline of the next source of the same kind, beside the file or above it. */
  private String newlineNear(Path file) throws IOException {
    Path above = file.getParent();
    while (above != null) {
      Optional<String> newline = newlineBelow(slashed(above) + "/", extension(file));
      if (newline.isPresent()) {
        return newline.get();
      }
      above = above.getParent();
    }
    return newlineBelow("", extension(file)).orElse("\n");
  }

  private Optional<String> newlineBelow(String directory, String extension) throws IOException {
    for (Map.Entry<String, Node> next : files.tailMap(directory).entrySet()) {
      if (!next.getKey().startsWith(directory)) {
        break;
      }
      if (next.getKey().endsWith(extension)) {
        byte[] bytes = repository.bytes(next.getValue().id());
        return Optional.of(SourceText.of(bytes, StandardCharsets.ISO_8859_1).newline());
      }
    }
    return Optional.empty();
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /** Only of Java sources does the module say the charset. */
  private static Charset charsetOf(Path file, Charset charset) {
    return file.toString().endsWith(".java") ? charset : StandardCharsets.UTF_8;
  }

  private void write(Map<Path, Optional<byte[]>> after, Map<Path, Optional<byte[]>> before)
      throws IOException {
    try {
      for (Map.Entry<Path, Optional<byte[]>> file : after.entrySet()) {
        tree.write(file.getKey(), file.getValue());
      }
    } catch (IOException | RuntimeException e) {
      for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
        tree.write(file.getKey(), file.getValue());
      }
      throw e;
    }
  }

  /** Records what was applied since the last commit; the newest commit if that is nothing. */
  String commit(String message) throws IOException {
    if (pending.isEmpty()) {
      return commit;
    }
    TreeMap<String, Node> next = new TreeMap<>(files);
    for (Map.Entry<String, Optional<byte[]>> change : pending.entrySet()) {
      Node known = files.get(change.getKey());
      FileMode mode = known == null ? FileMode.REGULAR_FILE : known.mode();
      if (change.getValue().isPresent()) {
        next.put(change.getKey(), new Node(mode, repository.blob(change.getValue().get())));
      } else {
        next.remove(change.getKey());
      }
    }
    commit = repository.commit(next, message, List.of(ObjectId.fromString(commit)));
    files = next;
    pending.clear();
    return commit;
  }

  /** Makes the disk hold exactly the files of a commit; files that no commit knows stay. */
  void restore(String id) throws IOException {
    TreeMap<String, Node> target = repository.files(ObjectId.fromString(id));
    TreeSet<String> gone = new TreeSet<>(files.keySet());
    gone.addAll(pending.keySet());
    gone.removeAll(target.keySet());
    for (String path : gone) {
      tree.remove(path);
    }
    for (Map.Entry<String, Node> file : target.entrySet()) {
      ensure(file.getKey(), file.getValue());
    }
    repository.reset(id, target);
    pending.clear();
    files = target;
    commit = id;
  }

  /** Makes exactly these files the newest commit and the disk; what a build left goes, too. */
  String become(TreeMap<String, Node> target, String message) throws IOException {
    String id = repository.commit(target, message, List.of(ObjectId.fromString(commit)));
    restore(id);
    tree.prune(target);
    return id;
  }

  /** Makes the disk hold a file as the newest commit has it. */
  void restoreFile(String path) throws IOException {
    pending.remove(path);
    Node node = files.get(path);
    if (node == null) {
      tree.remove(path);
    } else {
      ensure(path, node);
    }
  }

  private void ensure(String path, Node node) throws IOException {
    if (!tree.holds(path, node)) {
      boolean hollow = node.mode() == FileMode.GITLINK;
      tree.put(path, node, hollow ? new byte[0] : repository.bytes(node.id()));
    }
  }

  /** What differs between the snapshot and a commit. */
  List<Change> changes(String id) throws IOException {
    return changes(snapshot.commit(), id);
  }

  /** What differs between two commits. */
  List<Change> changes(String from, String to) throws IOException {
    TreeMap<String, Node> before = repository.files(ObjectId.fromString(from));
    TreeMap<String, Node> after = repository.files(ObjectId.fromString(to));
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      Node was = before.get(path);
      Node is = after.get(path);
      if (was == null || !was.equals(is)) {
        changes.add(new Change(Path.of(path), content(was), content(is)));
      }
    }
    return changes;
  }

  private Optional<Content> content(@Nullable Node node) throws IOException {
    return node == null ? Optional.empty() : Optional.of(Content.of(repository.bytes(node.id())));
  }

  static String slashed(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
