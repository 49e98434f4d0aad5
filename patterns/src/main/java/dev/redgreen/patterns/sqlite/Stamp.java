package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A state of the store: what was computed from one is good while the stamp is the same. Comparable
 * within one connection only.
 *
 * @param others changes with the commits of other connections, in this process or another
 * @param own rows that this connection has changed
 */
record Stamp(long others, long own) {

  /** The state that a transaction on the connection sees. */
  static Stamp of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return new Stamp(
          number(statement, "PRAGMA data_version"), number(statement, "SELECT total_changes()"));
    }
  }

  /** By hand: each command would load what a record makes its own of. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamp stamp && others == stamp.others && own == stamp.own;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * others + own);
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
