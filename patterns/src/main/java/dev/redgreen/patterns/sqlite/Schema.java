package dev.redgreen.patterns.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The tables, made by numbered scripts; SQLite's {@code user_version} says how far a file is. */
final class Schema {
  /** What this version of Redgreen reads and writes. */
  static final int VERSION = 4;

  private Schema() {}

  static int versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  /** Runs the scripts that the file has not seen; inside the caller's transaction. */
  static void migrate(Connection connection) throws SQLException {
    for (int next = versionOf(connection) + 1; next <= VERSION; next++) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(script(next));
        statement.execute("PRAGMA user_version = " + next);
      }
    }
  }

  private static String script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
