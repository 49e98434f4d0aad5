package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the origins that a filter permits: where else a pattern was seen is no business of the
 * asking project.
 */
final class OriginReader {
  private static final String SELECT =
      "SELECT o.pattern, o.project, o.space, o.path, o.enclosing_type, o.line, o.commit_id,"
          + " o.licence, o.unit, o.run_id FROM pattern p CROSS JOIN origin o ON o.pattern = p.seq"
          + " WHERE ";

  private final Connection connection;
  private final Filter filter;

  /** Each word once: thousands of patterns share a project, a licence, a file. */
  private final Map<String, String> words = new HashMap<>();

  OriginReader(Connection connection, Filter filter) {
    this.connection = connection;
    this.filter = filter;
  }

  /** By row of the pattern, in the order of being seen. */
  Map<Long, List<Origin>> of(Condition patterns) throws SQLException {
    Map<Long, List<Origin>> origins = new HashMap<>();
    String sql = SELECT + patterns.sql() + " ORDER BY o.rowid";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      patterns.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Origin origin = origin(row);
          if (Condition.permits(filter, origin)) {
            origins.computeIfAbsent(row.getLong(1), seq -> new ArrayList<>(1)).add(origin);
          }
        }
      }
    }
    return origins;
  }

  private Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        word(row, 2),
        word(row, 3),
        word(row, 4),
        word(row, 5),
        row.getInt(6),
        word(row, 7),
        word(row, 8),
        word(row, 9),
        word(row, 10));
  }

  private String word(ResultSet row, int column) throws SQLException {
    String word = row.getString(column);
    String known = words.putIfAbsent(word, word);
    return known == null ? word : known;
  }
}
