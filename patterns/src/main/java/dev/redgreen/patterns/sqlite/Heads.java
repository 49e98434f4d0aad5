package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads as much of patterns as their ranking needs. */
record Heads(Connection connection) {

  /** Id and declaration of a pattern. */
  record Head(String id, Declaration declaration) {}

  Map<Long, Head> at(Collection<Long> rows) throws SQLException {
    Condition which = Condition.in("seq", rows);
    Map<Long, Head> heads = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, id, kind, name, signature FROM pattern WHERE " + which.sql())) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Declaration declaration =
              Declaration.of(row.getString(3), row.getString(4), row.getString(5));
          heads.put(row.getLong(1), new Head(row.getString(2), declaration));
        }
      }
    }
    return heads;
  }
}
