package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** The term vectors of all patterns: a table that is written together with the text index. */
final class TermVectors {
  /** Some 500 bytes each. */
  private static final int KEPT = 50_000;

  private final RowCache<TermVector> cache = new RowCache<>(KEPT);
  private double averageLength;

  /** Makes the table, empty. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE IF EXISTS term_vector");
      statement.executeUpdate(
          "CREATE TABLE term_vector (pattern INTEGER PRIMARY KEY, length INTEGER NOT NULL,"
              + " terms BLOB NOT NULL)");
      statement.executeUpdate("CREATE INDEX term_vector_length ON term_vector (length)");
    }
  }

  /** Drops what was read in another state of the store. */
  void catchUp(Connection connection, Stamp now) throws SQLException {
    if (cache.catchUp(now)) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT avg(length) FROM term_vector")) {
      averageLength = row.getDouble(1);
    }
  }

  /** Words of a text, on average. */
  double averageLength() {
    return averageLength;
  }

  /** Gives those of these rows, in no order. */
  void each(Connection connection, Collection<Long> rows, RowCache.Found<TermVector> sink)
      throws SQLException {
    cache.each(rows, (missing, found) -> read(connection, missing, found), sink);
  }

  /** Whether this is what the table has of a row. */
  static boolean has(Connection connection, long row, TermVector vector) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM term_vector WHERE pattern = ? AND length = ? AND terms = ?")) {
      query.setLong(1, row);
      query.setInt(2, vector.length());
      query.setBytes(3, vector.terms());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void read(
      Connection connection, Collection<Long> rows, RowCache.Found<TermVector> found)
      throws SQLException {
    Condition which = Condition.rows("pattern", rows);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT pattern, length, terms FROM term_vector WHERE " + which.sql())) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.take(row.getLong(1), new TermVector(row.getInt(2), row.getBytes(3)));
        }
      }
    }
  }
}
