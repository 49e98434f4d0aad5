package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows a filter permits, kept until the store changes. */
final class PermittedRows {
  private static final int KEPT = 16;

  private final Map<Filter, Known> filters = new HashMap<>();
  private @Nullable Stamp state;

  /** What is known of a filter: rows that it was asked about, and those that pass. */
  private static final class Known {
    final BitSet asked = new BitSet();
    final BitSet passed = new BitSet();
    boolean whole;
  }

  /** Drops what was found in another state of the store. */
  void catchUp(Stamp now) {
    if (!now.equals(state) || filters.size() > KEPT) {
      filters.clear();
      state = now;
    }
  }

  /** Whether every row was looked at. */
  boolean knows(Filter filter) {
    return known(filter).whole;
  }

  /** All of them, at the price of a look at every pattern for the first time. */
  BitSet of(Connection connection, Filter filter) throws SQLException {
    Known known = known(filter);
    if (!known.whole) {
      ask(connection, filter, Condition.ANY);
      known.whole = true;
    }
    return known.passed;
  }

  /** Those among a few, and others that are known. */
  BitSet among(Connection connection, Filter filter, Collection<Long> few) throws SQLException {
    Known known = known(filter);
    List<Long> rows =
        known.whole
            ? List.of()
            : few.stream().filter(row -> !known.asked.get(Math.toIntExact(row))).toList();
    for (List<Long> some : Chunks.of(rows)) {
      ask(connection, filter, Condition.rows("p.seq", some));
      some.forEach(row -> known.asked.set(Math.toIntExact(row)));
    }
    return known.passed;
  }

  private Known known(Filter filter) {
    return filters.computeIfAbsent(filter, unheard -> new Known());
  }

  private void ask(Connection connection, Filter filter, Condition rows) throws SQLException {
    BitSet passed = known(filter).passed;
    Condition passes = rows.and(Condition.of(filter));
    try (PreparedStatement query =
        connection.prepareStatement("SELECT p.seq FROM pattern p WHERE " + passes.sql())) {
      passes.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          passed.set(Math.toIntExact(row.getLong(1)));
        }
      }
    }
  }
}
