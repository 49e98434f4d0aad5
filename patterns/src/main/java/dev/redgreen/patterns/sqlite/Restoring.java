package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A backup on its way into the place of a store: copied beside it, checked, then moved. */
final class Restoring {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final Set<Integer> LOCKED = Set.of(5, 6);

  private final Path backup;
  private final Path copy;

  /**
   * A restore.
   *
   * @param copy where the backup is copied to first, in the directory of the store
   */
  Restoring(Path backup, Path copy) {
    this.backup = backup;
    this.copy = copy;
  }

  /** Copies and checks; returns how many patterns there are. The store is not touched. */
  int prepare() throws IOException {
    if (!startsLikeADatabase()) {
      throw new StoreException(
          backup + " is no backup of a store; `tdd patterns import` reads exported files");
    }
    discard();
    Files.copy(backup, copy);
    Path log = companion(backup, "-wal");
    if (Files.exists(log)) {
      Files.copy(log, companion(copy, "-wal"));
    }
    int patterns = checked();
    Sync.file(copy);
    return patterns;
  }

  private boolean startsLikeADatabase() throws IOException {
    if (!Files.isRegularFile(backup)) {
      throw new StoreException("there is no file " + backup);
    }
    try (InputStream in = Files.newInputStream(backup)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /** A restored store is another store: what was derived from the one before does not fit it. */
  private int checked() {
    try (Connection connection = Database.connection(copy)) {
      leaveLog(connection);
      int version = Schema.versionOf(connection);
      if (version > Schema.VERSION) {
        throw new StoreException(
            backup + " was made by a newer tdd (schema " + version + "); update tdd");
      }
      List<String> damage = Integrity.of(connection);
      if (!damage.isEmpty() || version < 1) {
        String finding = damage.isEmpty() ? "it holds no patterns" : damage.get(0);
        throw new StoreException(backup + " is damaged and was not restored: " + finding);
      }
      new Meta(connection).put(Meta.STORE_ID, UUID.randomUUID().toString());
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT count(*) FROM pattern")) {
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new StoreException(backup + " is damaged and was not restored: " + e.getMessage(), e);
    }
  }

  /** Puts the copy into the place of the store, which stays as {@code kept}. */
  void swap(Path store, Path kept) throws IOException {
    if (Files.exists(store)) {
      fold(store);
      Files.createLink(kept, store);
      for (String suffix : List.of("-wal", "-shm")) {
        Path companion = companion(store, suffix);
        if (Files.exists(companion)) {
          Files.move(companion, companion(kept, suffix));
        }
      }
    }
    Files.move(copy, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Sync.directory(store);
  }

  /**
   * Leaving WAL needs the file for oneself: nobody goes on writing to the store that is put aside.
   */
  private static void fold(Path store) {
    try (Connection connection = Database.connection(store)) {
      leaveLog(connection);
    } catch (SQLException e) {
      if (LOCKED.contains(e.getErrorCode() & 0xff)) {
        throw new StoreException(
            "another process uses the store " + store + "; end it and try again", e);
      }
      // It is damaged, which may be why somebody restores; it is put aside with its log.
    }
  }

  private static void leaveLog(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }

  void discard() throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(companion(copy, suffix));
    }
  }

  private static Path companion(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
