package dev.redgreen.coordinator.hook;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the hooks wrote down and nobody has looked at yet: one small file an entry, in the git
 * directory that all work trees of a repository share. That place stays what it is when {@code
 * HOME} or {@code TDD_HOME} change, goes away with the repository, and is never in the work tree.
 *
 * @param directory where the entries lie
 */
public record Spool(Path directory) {
  private static final Pattern NAME =
      Pattern.compile("(staged|commit|rewrite)-([0-9]+|[0-9a-f]{40}|[0-9a-f]{64})");

  /** The spool of a repository. */
  public static Spool of(Path commonGitDirectory) {
    return new Spool(commonGitDirectory.resolve("tdd").resolve("spool"));
  }

  /** What an entry tells. */
  public enum Kind {
    /** These files were staged when a commit began; whether it was made is not known. */
    STAGED,
    /** This commit was made. */
    COMMIT,
    /** A branch that was rewritten stands here. */
    REWRITE
  }

  /**
   * An entry.
   *
   * @param id id of the commit; for {@link Kind#STAGED} the number of the process that commits
   * @param at when it was written
   */
  public record Entry(Kind kind, String id, Instant at, Path file) {
    static Optional<Entry> of(Path file) throws IOException {
      Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
      if (!name.matches()) {
        return Optional.empty();
      }
      try {
        Kind kind = Kind.valueOf(name.group(1).toUpperCase(Locale.ROOT));
        Instant at = Files.getLastModifiedTime(file).toInstant();
        return Optional.of(new Entry(kind, name.group(2), at, file));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }

  /** Whether the repository has one: only then do hooks write. */
  public boolean exists() {
    return Files.isDirectory(directory);
  }

  void make() throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  void remove() throws IOException {
    if (exists()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(directory);
      Path above = directory.getParent();
      if (above != null && isEmpty(above)) {
        Files.deleteIfExists(above);
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      return !files.iterator().hasNext();
    }
  }

  /** The entries, oldest first; none where there is no spool. */
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (exists()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*-*")) {
        for (Path file : files) {
          Entry.of(file).ifPresent(entries::add);
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::file));
    return entries;
  }

  /** What may be done while nobody else empties the spool. */
  public interface Emptying<T> {
    T run() throws IOException;
  }

  /** Runs it alone; empty if another process is at it. */
  public <T> Optional<T> alone(Emptying<T> work) throws IOException {
    Path file = directory.resolve("lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null ? Optional.empty() : Optional.of(work.run());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
