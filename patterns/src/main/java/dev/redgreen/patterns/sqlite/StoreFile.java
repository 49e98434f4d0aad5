package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Opens {@code patterns.db} in a directory: creates it, migrates it, refuses a newer one, keeps a
 * damaged one aside. Processes open one after the other.
 */
final class StoreFile {
  private static final Object OPENING = new Object();

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
    synchronized (OPENING) {
      try {
        Files.createDirectories(directory);
        NativeLibrary.prepare(directory);
        try (FileChannel channel = lockFile();
            FileLock lock = channel.lock()) {
          return openLocked();
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
    String note =
        "The store was damaged and is kept as " + kept + "; a new one was begun: index again.";
    return new Opened(checked(), file, note);
  }

  private Database checked() throws IOException {
    Database database = Database.open(file);
    boolean usable = false;
    try {
      boolean suspect = Files.exists(Trouble.damageMark(file));
      database.write(connection -> prepare(connection, suspect));
      Files.deleteIfExists(Trouble.damageMark(file));
      usable = true;
      return database;
    } finally {
      if (!usable) {
        database.close();
      }
    }
  }

  private boolean prepare(Connection connection, boolean suspect) throws SQLException {
    int version = Schema.versionOf(connection);
    if (version > Schema.VERSION) {
      throw newer(version);
    }
    Schema.migrate(connection);
    Meta meta = new Meta(connection);
    meta.putIfAbsent(Meta.STORE_ID, UUID.randomUUID().toString());
    if (suspect || !meta.get(Meta.TEXT_FORMAT).equals(FullText.FORMAT)) {
      FullText.rebuild(connection);
      meta.put(Meta.TEXT_FORMAT, FullText.FORMAT);
    }
    if (suspect) {
      checkAllPages(connection);
    }
    return true;
  }

  private static void checkAllPages(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      String finding = row.getString(1);
      if (!finding.equals("ok")) {
        throw Trouble.damage(finding);
      }
    }
  }

  private StoreException newer(int version) {
    String versions = " (schema " + version + ", this one knows " + Schema.VERSION + ")";
    return new StoreException(
        "the store " + file + " was made by a newer tdd" + versions + "; update, or use --store");
  }

  private Path keepAside() throws IOException {
    int n = 1;
    while (Files.exists(sibling(".corrupt-" + n))) {
      n++;
    }
    Path kept = sibling(".corrupt-" + n);
    Files.move(file, kept);
    for (String companion : List.of("-wal", "-shm")) {
      if (Files.exists(sibling(companion))) {
        Files.move(sibling(companion), sibling(".corrupt-" + n + companion));
      }
    }
    Files.deleteIfExists(Trouble.damageMark(file));
    return kept;
  }

  private Path sibling(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
