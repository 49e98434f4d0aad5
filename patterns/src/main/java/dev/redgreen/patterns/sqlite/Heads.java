package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads as much of patterns as their ranking needs. */
final class Heads {
  /** About a kilobyte each. */
  private static final int KEPT = 20_000;

  private final RowCache<Head> cache = new RowCache<>(KEPT);

  /** Id, kind and declaration of a pattern, and what came of using it. */
  record Head(String id, String kind, Declaration declaration, List<Trial> trials) {
    private Head with(Map<String, List<Trial>> outcomes) {
      return new Head(id, kind, declaration, outcomes.getOrDefault(id, List.of()));
    }
  }

  /** Drops what was read in another state of the store. */
  void catchUp(Stamp now) {
    cache.catchUp(now);
  }

  Map<Long, Head> at(Connection connection, Collection<Long> rows) throws SQLException {
    Map<Long, Head> heads = new HashMap<>();
    cache.each(rows, (missing, found) -> read(connection, missing, found), heads::put);
    return heads;
  }

  private static void read(Connection connection, Collection<Long> rows, RowCache.Found<Head> found)
      throws SQLException {
    Map<Long, Head> untried = new HashMap<>();
    Condition which = Condition.rows("seq", rows);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, id, kind, name, signature FROM pattern WHERE " + which.sql())) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Declaration declaration =
              Declaration.of(row.getString(3), row.getString(4), row.getString(5));
          untried.put(
              row.getLong(1), new Head(row.getString(2), row.getString(3), declaration, List.of()));
        }
      }
    }
    Map<String, List<Trial>> trials =
        new OutcomeLog(connection).of(untried.values().stream().map(Head::id).toList());
    untried.forEach((row, head) -> found.take(row, head.with(trials)));
  }
}
