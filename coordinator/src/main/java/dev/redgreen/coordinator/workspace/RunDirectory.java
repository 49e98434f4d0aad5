package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory of one run's worktree. Its owner holds a lock on a file in it, so that a directory
 * whose owner was killed can be told from one in use.
 */
final class RunDirectory implements AutoCloseable {
  private static final String OWNER = "owner";
  private static final String KEPT = "kept";

  /** What may pass between making a directory and its owner's file. */
  private static final Duration BIRTH = Duration.ofMinutes(1);

  private final Path path;
  private final FileChannel owner;

  private RunDirectory(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /** Makes the directory; it is ours from the moment it is seen under its name. */
  static RunDirectory create(Home home, String runId) throws IOException {
    Path path = home.worktrees().resolve(runId);
    Path draft = home.worktrees().resolve("." + runId + ".new");
    Files.createDirectories(draft);
    FileChannel owner =
        FileChannel.open(draft.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(owner, runId);
      owner.write(StandardCharsets.UTF_8.encode(ProcessIdentity.current().toString()));
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      return new RunDirectory(path, owner);
    } catch (IOException e) {
      owner.close();
      Disk.delete(draft);
      throw e;
    }
  }

  private static void lock(FileChannel owner, String runId) throws IOException {
    if (owner.tryLock() == null) {
      throw new IOException("another process makes the run " + runId);
    }
  }

  Path path() {
    return path;
  }

  /** Leaves the directory for the user. */
  void keep() throws IOException {
    Files.writeString(path.resolve(KEPT), "");
    owner.close();
  }

  /** Removes the directory with everything in it; what resists is removed by a later run. */
  @Override
  public void close() throws IOException {
    remove(path, new ArrayList<>());
    owner.close();
  }

  /** Removes the directories of runs that ended without removing them; names what was removed. */
  static List<Path> clean(Home home) throws IOException {
    List<Path> removed = new ArrayList<>();
    if (!Files.isDirectory(home.worktrees())) {
      return removed;
    }
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(home.worktrees())) {
      for (Path run : runs) {
        if (!Files.exists(run.resolve(KEPT)) && abandoned(run.resolve(OWNER))) {
          remove(run, removed);
        }
      }
    }
    return removed;
  }

  private static void remove(Path run, List<Path> removed) {
    try {
      Disk.delete(run);
      removed.add(run);
    } catch (IOException e) {
      // some process of the run still writes there
    }
  }

  private static boolean abandoned(Path owner) throws IOException {
    if (!Files.exists(owner)) {
      Instant made = Files.getLastModifiedTime(owner.getParent()).toInstant();
      return made.isBefore(Instant.now().minus(BIRTH));
    }
    if (ProcessIdentity.parse(Files.readString(owner)).map(ProcessIdentity::lives).orElse(false)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
