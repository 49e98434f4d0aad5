package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which patterns have proved themselves by their own outcomes, whatever they are relevant to. */
record Proven(Connection connection, Instant now) {
  /** The relevance at which an untried pattern is expected to succeed every other time. */
  private static final double NEUTRAL = 0.375;

  /** The query's filter, narrowed to what succeeds often enough; empty where nothing does. */
  Optional<Filter> narrowed(Query query) throws SQLException {
    Filter filter = query.filter();
    if (query.leastSuccess() == 0) {
      return Optional.of(filter);
    }
    Set<String> proven = new HashSet<>();
    for (Map.Entry<String, List<Trial>> tried : new OutcomeLog(connection).byPattern().entrySet()) {
      double mean = Ranking.success(tried.getValue(), query.project(), NEUTRAL, now).mean();
      if (mean >= query.leastSuccess()) {
        proven.add(tried.getKey());
      }
    }
    if (!filter.ids().isEmpty()) {
      proven.retainAll(filter.ids());
    }
    return proven.isEmpty() ? Optional.empty() : Optional.of(filter.amongIds(proven));
  }
}
