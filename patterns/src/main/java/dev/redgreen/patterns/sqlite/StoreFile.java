package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.Restored;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Opens {@code patterns.db} in a directory: creates it, migrates it, refuses a newer one, keeps a
 * damaged one aside. Processes open one after the other.
 */
final class StoreFile {
  private static final Object OPENING = new Object();
  private static final int LEAST_PAGE = 512;

  private final Path directory;
  private final Path file;

  StoreFile(Path directory) {
    this.directory = directory.toAbsolutePath();
    this.file = this.directory.resolve("patterns.db");
  }

  /**
   * An open store.
   *
   * @param note one sentence where something had to be done about it; empty otherwise
   */
  record Opened(Database database, Path file, String note) {}

  Opened open() {
    ReadOnlyStore readOnly = new ReadOnlyStore(file);
    try {
      return locked(this::openLocked);
    } catch (StoreException e) {
      boolean unwritable = e.getCause() instanceof IOException || Trouble.isUnwritable(e);
      if (!unwritable || !readOnly.exists()) {
        throw e;
      }
    }
    String note = "The store " + file + " is read-only: it is searched, and nothing is recorded.";
    return new Opened(readOnly.open(), file, note);
  }

  /** Work on the file that no other process may see half done. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T locked(Work<T> work) {
    synchronized (OPENING) {
      try {
        Files.createDirectories(directory);
        NativeLibrary.prepare(directory);
        try (FileChannel channel = lockFile();
            FileLock lock = channel.lock()) {
          return work.run();
        }
      } catch (IOException e) {
        throw new StoreException(
            "the store directory " + directory + " cannot be written; check it, or use --store", e);
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        directory.resolve("patterns.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Opened openLocked() throws IOException {
    try {
      return new Opened(checked(), file, "");
    } catch (StoreException e) {
      if (!Trouble.isDamage(e)) {
        throw e;
      }
    }
    Path kept = keepAside();
    Database fresh = checked();
    return new Opened(fresh, file, note(kept, Salvage.from(kept, fresh)));
  }

  private static String note(Path kept, MergeReport saved) {
    String begin = "The store was damaged and is kept as " + kept + "; ";
    return saved.equals(MergeReport.NOTHING)
        ? begin + "a new one was begun: index again."
        : begin
            + "%d patterns, %d outcomes and %d marks were saved into a new one: index again."
                .formatted(saved.added(), saved.outcomes(), saved.marks());
  }

  private Database checked() throws IOException {
    if (isStump()) {
      throw Trouble.with(file, Trouble.damage("the file is cut short"));
    }
    Database database = Database.open(file);
    boolean usable = false;
    try {
      boolean suspect = Files.exists(Trouble.damageMark(file));
      database.write(connection -> Preparing.run(file, connection, suspect));
      Files.deleteIfExists(Trouble.damageMark(file));
      usable = true;
      return database;
    } finally {
      if (!usable) {
        database.close();
      }
    }
  }

  /** SQLite takes what is shorter than its header for an empty file, and would begin anew in it. */
  private boolean isStump() throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    return size > 0 && size < LEAST_PAGE;
  }

  /** Puts a backup into the place of the store. */
  Restored restore(Path backup) {
    return locked(
        () -> {
          Restoring restoring = new Restoring(backup, sibling(".restoring"));
          try {
            int patterns = restoring.prepare();
            Optional<Path> kept =
                Files.exists(file) ? Optional.of(free(".replaced-")) : Optional.empty();
            IndexFile.deleteAll(vectors());
            restoring.swap(file, kept.orElse(file));
            Files.deleteIfExists(Trouble.damageMark(file));
            return new Restored(patterns, kept.map(Path::toString).orElse(""));
          } finally {
            restoring.discard();
          }
        });
  }

  /** Where the indexes of vectors are. */
  Path vectors() {
    return directory.resolve("vectors");
  }

  private Path free(String suffix) {
    int n = 1;
    while (Files.exists(sibling(suffix + n))) {
      n++;
    }
    return sibling(suffix + n);
  }

  private Path keepAside() throws IOException {
    Path kept = free(".corrupt-");
    Files.move(file, kept);
    for (String companion : List.of("-wal", "-shm")) {
      if (Files.exists(sibling(companion))) {
        Files.move(sibling(companion), kept.resolveSibling(kept.getFileName() + companion));
      }
    }
    Files.deleteIfExists(Trouble.damageMark(file));
    return kept;
  }

  private Path sibling(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
