package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A store that may be read only. On a file system that nobody can write to it is read in place;
 * elsewhere, with a log that is not folded in yet, or of an earlier schema, a temporary copy
 * answers.
 */
final class ReadOnlyStore {
  private final Path file;

  ReadOnlyStore(Path file) {
    this.file = file;
  }

  /** Whether there is a store that can be read at all. */
  boolean exists() {
    return Files.isReadable(file);
  }

  Database open() {
    try {
      return mayStay() ? Database.openFrozen(file) : copy();
    } catch (IOException e) {
      throw new StoreException("the store " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private boolean mayStay() throws IOException {
    if (!Files.getFileStore(file).isReadOnly() || Files.exists(companion(file, "-wal"))) {
      return false;
    }
    try (Database database = Database.openFrozen(file)) {
      return database.read(Preparing::isDone);
    }
  }

  /** Nothing of the copy stays when the process ends, however it ends. */
  private Database copy() throws IOException {
    Path directory = Files.createTempDirectory("tdd-store");
    Path copy = directory.resolve("patterns.db");
    try {
      Files.copy(file, copy);
      if (Files.exists(companion(file, "-wal"))) {
        Files.copy(companion(file, "-wal"), companion(copy, "-wal"));
      }
      Database database = Database.openCopy(copy, file);
      database.write(connection -> Preparing.run(file, connection, false));
      database.outside(ReadOnlyStore::refuseWrites);
      return database;
    } finally {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(companion(copy, suffix));
      }
      Files.delete(directory);
    }
  }

  private static boolean refuseWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("PRAGMA query_only = ON");
    }
  }

  private static Path companion(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
