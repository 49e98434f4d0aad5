package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows a filter permits, kept until the store changes. */
final class PermittedRows {
  private static final int KEPT = 16;

  private final Map<Filter, BitSet> rows = new HashMap<>();
  private @Nullable Stamp state;

  /** Drops what was found in another state of the store. */
  void catchUp(Stamp now) {
    if (!now.equals(state) || rows.size() > KEPT) {
      rows.clear();
      state = now;
    }
  }

  boolean knows(Filter filter) {
    return rows.containsKey(filter);
  }

  /** All of them, at the price of a look at every pattern for the first time. */
  BitSet of(Connection connection, Filter filter) throws SQLException {
    BitSet known = rows.get(filter);
    if (known == null) {
      known = among(connection, filter, Condition.ANY);
      rows.put(filter, known);
    }
    return known;
  }

  /** Those among a few. */
  static BitSet among(Connection connection, Filter filter, Condition few) throws SQLException {
    BitSet permitted = new BitSet();
    Condition passes = few.and(Condition.of(filter));
    try (PreparedStatement query =
        connection.prepareStatement("SELECT p.seq FROM pattern p WHERE " + passes.sql())) {
      passes.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          permitted.set(Math.toIntExact(row.getLong(1)));
        }
      }
    }
    return permitted;
  }
}
