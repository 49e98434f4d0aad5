package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Breakdown;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Stats;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is stored. */
final class Numbers {
  private Numbers() {}

  static Stats of(Connection connection, String model) throws SQLException {
    Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
    counts(connection, "standing")
        .forEach((name, count) -> byStanding.put(Standing.valueOf(name), count));
    Embeddings embeddings = new Embeddings(connection, model);
    return new Stats(
        counts(connection, "kind"),
        byStanding,
        (int) number(connection, "SELECT count(*) FROM trial"),
        embeddings.embedded(),
        embeddings.embeddable(),
        number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size"));
  }

  static Breakdown breakdown(Connection connection) throws SQLException {
    String begun = new Meta(connection).get(Meta.BEGUN);
    return new Breakdown(
        pairs(
            connection,
            "SELECT project, count(DISTINCT pattern) FROM origin WHERE project <> ''"
                + " GROUP BY project"),
        pairs(connection, "SELECT tag, count(*) FROM pattern_tag GROUP BY tag"),
        counts(connection, "language"),
        Instant.ofEpochMilli(begun.isEmpty() ? 0 : Long.parseLong(begun)),
        SearchTimes.read(connection));
  }

  private static Map<String, Integer> counts(Connection connection, String column)
      throws SQLException {
    return pairs(connection, "SELECT " + column + ", count(*) FROM pattern GROUP BY " + column);
  }

  private static Map<String, Integer> pairs(Connection connection, String sql) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        counts.put(row.getString(1), row.getInt(2));
      }
    }
    return counts;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
