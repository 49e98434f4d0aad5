package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Backup;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies the store while it is in use: one state of it, compact, on the disk when it returns. */
final class StoreBackup {
  private final Database database;

  StoreBackup(Database database) {
    this.database = database;
  }

  /** Writes the copy beside its place first, so that a killed backup leaves no half of one. */
  Backup to(Path file, boolean overwrite) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Backup made = database.outside(connection -> copy(connection, part, target));
      Sync.file(part);
      if (overwrite) {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.createLink(target, part);
        Files.delete(part);
      }
      Sync.directory(target);
      return made;
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(target + " exists; --force overwrites it", e);
    } catch (IOException e) {
      throw failed(target, e);
    } finally {
      discard(part);
    }
  }

  private static Backup copy(Connection connection, Path part, Path target) {
    try {
      try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
        vacuum.setString(1, part.toString());
        vacuum.executeUpdate();
      }
      return new Backup(
          target.toString(),
          Files.size(part),
          count(connection, "SELECT count(*) FROM pattern"),
          count(connection, "SELECT count(*) FROM trial"));
    } catch (SQLException | IOException e) {
      throw failed(target, e);
    }
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }

  private static StoreException failed(Path target, Exception e) {
    return new StoreException("the backup " + target + " was not written: " + e.getMessage(), e);
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It is overwritten by the next backup to this place.
    }
  }
}
