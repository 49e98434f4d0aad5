package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scores as SQLite's full-text index computes them, by row. */
final class Fts5 {
  private Fts5() {}

  static Map<Long, Double> scores(Connection connection, QueryWords words) throws SQLException {
    Map<Long, Double> scores = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT rowid, -bm25(pattern_text, 4, 2, 2, 1) FROM pattern_text"
                + " WHERE pattern_text MATCH ?")) {
      query.setString(
          1, words.all().stream().map(QueryWords::quoted).collect(Collectors.joining(" OR ")));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          scores.put(row.getLong(1), row.getDouble(2));
        }
      }
    }
    return scores;
  }
}
