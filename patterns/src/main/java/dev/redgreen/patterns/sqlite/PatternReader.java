package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads patterns with their origins. */
final class PatternReader {
  static final Filter EVERYTHING = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

  private static final String HEAD =
      "SELECT p.seq, p.id, p.kind, p.name, p.signature, p.key, p.language, p.tags, p.standing";
  private static final String WHOLE = HEAD + ", p.doc, p.codec, p.body";
  private static final String OLDEST_FIRST = "p.seq";

  private final Connection connection;

  PatternReader(Connection connection) {
    this.connection = connection;
  }

  /** A pattern and its row. */
  record Row(long seq, Pattern pattern) {}

  /** Takes one pattern. */
  @FunctionalInterface
  interface Sink {
    void take(long seq, Pattern pattern) throws SQLException;
  }

  /** Every pattern, quarantined ones too, in the order of being added. */
  void each(Sink sink) throws SQLException {
    read(WHOLE, Condition.ANY, EVERYTHING, OLDEST_FIRST, sink);
  }

  /** Those that a condition on {@code pattern p} permits with all origins. */
  void each(Condition which, Sink sink) throws SQLException {
    each(which, EVERYTHING, sink);
  }

  /** Those that a condition on {@code pattern p} permits, by id, whatever their standing. */
  void each(Condition which, Filter filter, Sink sink) throws SQLException {
    read(WHOLE, which, filter, "p.id", sink);
  }

  /** All that pass the filter, with empty bodies and documentation. */
  List<Pattern> heads(Filter filter) throws SQLException {
    List<Pattern> heads = new ArrayList<>();
    Condition passes = Condition.of(filter);
    read(HEAD, passes, filter, OLDEST_FIRST, (seq, pattern) -> heads.add(pattern));
    return heads;
  }

  /** Patterns with one of these values in a column that pass the filter, the oldest first. */
  List<Row> where(String column, Collection<?> values, Filter filter) throws SQLException {
    return rows(Condition.in(column, values).and(Condition.of(filter)), filter, OLDEST_FIRST);
  }

  /** Whatever its standing. */
  List<Row> withId(String id) throws SQLException {
    return rows(Condition.in("p.id", List.of(id)), EVERYTHING, OLDEST_FIRST);
  }

  /** Patterns whose id begins with these hex digits, whatever their standing. */
  List<Row> startingWith(String idPrefix, int limit) throws SQLException {
    String sql = "p.seq IN (SELECT seq FROM pattern WHERE id >= ? AND id < ? ORDER BY id LIMIT ?)";
    Condition range = new Condition(sql, List.of(idPrefix, idPrefix + "g", limit));
    return rows(range, EVERYTHING, "p.id");
  }

  /** The newest that pass the filter, newest first. */
  List<Row> newest(Filter filter, int limit) throws SQLException {
    Condition passes = Condition.of(filter);
    String sql = "SELECT p.seq FROM pattern p WHERE " + passes.sql() + " ORDER BY p.seq DESC LIMIT";
    Condition newest = new Condition("p.seq IN (" + sql + " " + limit + ")", passes.values());
    return rows(newest, filter, "p.seq DESC");
  }

  /** What no filter permits, newest first. */
  List<Row> quarantined(int limit) throws SQLException {
    String sql =
        "p.seq IN (SELECT seq FROM pattern WHERE standing = 'QUARANTINED'"
            + " ORDER BY seq DESC LIMIT ?)";
    return rows(new Condition(sql, List.of(limit)), EVERYTHING, "p.seq DESC");
  }

  /** The patterns at these rows that pass the filter, by row. */
  Map<Long, Pattern> atRows(Collection<Long> seqs, Filter filter) throws SQLException {
    Map<Long, Pattern> found = new HashMap<>();
    Condition passes = Condition.rows("p.seq", seqs).and(Condition.of(filter));
    rows(passes, filter, OLDEST_FIRST).forEach(row -> found.put(row.seq(), row.pattern()));
    return found;
  }

  private List<Row> rows(Condition condition, Filter filter, String order) throws SQLException {
    List<Row> rows = new ArrayList<>();
    read(WHOLE, condition, filter, order, (seq, pattern) -> rows.add(new Row(seq, pattern)));
    return rows;
  }

  private void read(String columns, Condition which, Filter filter, String order, Sink sink)
      throws SQLException {
    Map<Long, List<Origin>> origins = new OriginReader(connection, filter).of(which);
    String sql = columns + " FROM pattern p WHERE " + which.sql() + " ORDER BY " + order;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long seq = row.getLong(1);
          sink.take(seq, pattern(row, columns.equals(WHOLE), origins.getOrDefault(seq, List.of())));
        }
      }
    }
  }

  private static Pattern pattern(ResultSet row, boolean whole, List<Origin> origins)
      throws SQLException {
    return new Pattern(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        whole ? BodyCodec.unpack(row.getInt(11), row.getBytes(12)) : "",
        whole ? row.getString(10) : "",
        row.getString(7),
        Tags.read(row.getString(8)),
        standing(row.getString(9)),
        origins);
  }

  /** A standing as it is stored; another word is damage. */
  static Standing standing(String word) throws SQLException {
    for (Standing standing : Standing.values()) {
      if (standing.name().equals(word)) {
        return standing;
      }
    }
    throw Trouble.damage("a pattern stands as " + word);
  }
}
