package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.ApplyLog.Entry;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The carrying out of an {@link ApplyLog} in the user's tree, forwards or backwards, from whatever
 * point it was interrupted at. A file whose content is neither that before nor that after is the
 * user's and is never written.
 */
final class Application {
  private final ApplyLog log;
  private final Worktree tree;
  private final Runnable step;

  /**
   * The carrying out of a log.
   *
   * @param step is run before each change of the disk
   */
  Application(ApplyLog log, Runnable step) {
    this.log = log;
    this.step = step;
    this.tree = new Worktree(Path.of(log.intent().root()));
  }

  /** Whose content a file has. */
  enum State {
    BEFORE,
    AFTER,
    OTHER
  }

  /** The state of each entry, in their order. */
  List<State> states() throws IOException {
    List<State> states = new ArrayList<>();
    for (Entry entry : entries()) {
      states.add(state(entry));
    }
    return states;
  }

  private State state(Entry entry) throws IOException {
    try {
      Optional<byte[]> bytes = tree.read(Path.of(entry.file()));
      String hash = bytes.map(content -> Content.of(content).sha256()).orElse("");
      return hash.equals(entry.after())
          ? State.AFTER
          : hash.equals(entry.before()) ? State.BEFORE : State.OTHER;
    } catch (PatchRefused e) {
      return State.OTHER;
    }
  }

  private List<Entry> entries() {
    return log.intent().entries();
  }

  /**
   * Brings every file that is as before to the state after. All new contents are on the disk,
   * beside their files, before the first file is replaced.
   *
   * @return files that the user has changed since they were last looked at, and at which it stopped
   */
  List<Path> forwards() throws IOException {
    for (String directory : log.intent().made()) {
      step.run();
      Files.createDirectories(log.intent().place(directory));
    }
    for (int i = 0; i < entries().size(); i++) {
      if (state(entries().get(i)) == State.BEFORE) {
        draft(entries().get(i), log.after(i));
      }
    }
    for (Entry entry : entries()) {
      State state = state(entry);
      if (state == State.OTHER) {
        return List.of(Path.of(entry.file()));
      }
      if (state == State.BEFORE) {
        swap(entry, entry.after().isEmpty());
      }
    }
    for (Entry entry : entries()) {
      Files.deleteIfExists(draftOf(entry));
    }
    removeEmpty(log.intent().unmade());
    settle();
    return List.of();
  }

  /** Brings every file that is as after to the state before; names those that are neither. */
  List<Path> backwards() throws IOException {
    List<Path> foreign = new ArrayList<>();
    for (int i = 0; i < entries().size(); i++) {
      Entry entry = entries().get(i);
      step.run();
      Files.deleteIfExists(draftOf(entry));
      State state = state(entry);
      if (state == State.AFTER) {
        Files.createDirectories(Disk.parent(target(entry)));
        draft(entry, log.before(i));
        swap(entry, entry.before().isEmpty());
      } else if (state == State.OTHER) {
        foreign.add(Path.of(entry.file()));
      }
    }
    removeEmpty(log.intent().made());
    settle();
    return foreign;
  }

  private Path target(Entry entry) {
    return log.intent().place(entry.file());
  }

  private Path draftOf(Entry entry) {
    return target(entry).resolveSibling(entry.draft());
  }

  /** Prepares a content beside its file, with the permissions of the file. */
  private void draft(Entry entry, Optional<byte[]> content) throws IOException {
    Path draft = draftOf(entry);
    Files.deleteIfExists(draft);
    if (content.isPresent()) {
      step.run();
      Disk.create(draft, content.get());
      if (Files.exists(target(entry), LinkOption.NOFOLLOW_LINKS)) {
        Disk.copyOwnership(target(entry), draft);
      } else if (!entry.rights().isEmpty()) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(entry.rights()));
      }
    }
  }

  private void swap(Entry entry, boolean delete) throws IOException {
    Path target = target(entry);
    step.run();
    if (delete) {
      Files.deleteIfExists(target);
    } else {
      move(draftOf(entry), target);
    }
  }

  /** Waits until names are on the disk; between two files it does not matter, the log is open. */
  private void settle() throws IOException {
    Set<Path> directories = new HashSet<>();
    for (Entry entry : entries()) {
      directories.add(Disk.parent(target(entry)));
    }
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        Disk.sync(directory);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(to + " cannot be replaced in one step on this file system", e);
    }
  }

  private void removeEmpty(List<String> directories) throws IOException {
    for (int i = directories.size() - 1; i >= 0; i--) {
      Path directory = log.intent().place(directories.get(i));
      try {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
          step.run();
          Files.delete(directory);
        }
      } catch (DirectoryNotEmptyException e) {
        continue; // somebody else uses it
      }
    }
  }
}
