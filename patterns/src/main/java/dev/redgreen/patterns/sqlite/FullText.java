package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text index (FTS5, BM25). Its rowid is {@code pattern.seq}; every write is in the transaction
 * of the pattern, so it cannot fall behind, and it can be rebuilt from the patterns.
 */
final class FullText {
  /** Names how words are made; another format in the file means: rebuild. */
  static final String FORMAT = "1";

  private static final String BM25 = "bm25(pattern_text, 4.0, 2.0, 2.0, 1.0)";

  /** FTS5's own: the least weight of a word, and k1 + 1 with k1 = 1.2. */
  private static final double LEAST_IDF = 1e-6;

  private static final double SATURATION = 2.2;

  /** Scoring a row takes about a microsecond. */
  private static final long MOST_RANKED = 1_500;

  /** Passing over one takes a tenth of that. */
  private static final long MOST_VISITED = 15_000;

  private final Connection connection;
  private final WordCounts counts;

  /** The index as a transaction sees it; the counts are of the same state. */
  FullText(Connection connection, WordCounts counts) {
    this.connection = connection;
    this.counts = counts;
  }

  /**
   * A row and how well its words fit.
   *
   * @param seq the pattern's row
   * @param score BM25, greater is better, not bounded
   */
  record Hit(long seq, double score) {}

  /**
   * @throws StoreException if this SQLite has no FTS5: there is no search without it
   */
  static void require(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'")) {
      if (row.getInt(1) == 0) {
        throw new StoreException(
            "the SQLite of this machine has no FTS5; use the one that comes with tdd"
                + " (unset org.sqlite.lib.path)");
      }
    }
  }

  static void rebuild(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE IF EXISTS pattern_text");
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE pattern_text USING fts5 (name, signature, doc, body,"
              + " content = '', contentless_delete = 1, tokenize = 'porter unicode61')");
    }
    try (TextWriter writer = new TextWriter(connection)) {
      new PatternReader(connection).each(writer::put);
    }
  }

  /**
   * The best rows for a query among those that the filter permits. In a large store only rows that
   * have one of the rarest words are looked at, as many as there are wanted: what has none of them
   * would have to have many of the common ones to come near.
   */
  List<Hit> best(QueryWords query, Filter filter, int limit) throws SQLException {
    List<WordCounts.Counted> words = counts.rarestFirst(connection, query.all());
    if (words.isEmpty()) {
      return List.of();
    }
    for (long budget = MOST_RANKED; ; budget *= 4) {
      Telling telling = Telling.within(words, budget);
      List<Hit> hits = ranked(telling.match(), filter, telling.isAll() ? limit : 2 * limit);
      if (telling.isAll()) {
        return hits;
      }
      if (hits.size() >= limit) {
        List<Hit> whole = completed(telling, hits);
        return whole.subList(0, Math.min(limit, whole.size()));
      }
    }
  }

  /**
   * The scores of these rows, where they match at all. In a large store a row that has none of the
   * rarer words has no score.
   */
  List<Hit> of(QueryWords query, Collection<Long> rows) throws SQLException {
    List<WordCounts.Counted> words = counts.rarestFirst(connection, query.all());
    if (words.isEmpty() || rows.isEmpty()) {
      return List.of();
    }
    Telling telling = Telling.within(words, MOST_VISITED);
    List<Hit> hits = scores(telling.match(), rows);
    return telling.isAll() || hits.isEmpty() ? hits : completed(telling, hits);
  }

  private List<Hit> ranked(String match, Filter filter, int limit) throws SQLException {
    Condition where = Condition.of(filter);
    String sql =
        "SELECT p.seq, "
            + BM25
            + " AS score FROM pattern_text CROSS JOIN pattern p ON p.seq = pattern_text.rowid"
            + " WHERE pattern_text MATCH ? AND "
            + where.sql()
            + " ORDER BY score, p.seq LIMIT ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, match);
      query.setInt(where.bind(query, 2), limit);
      return hits(query);
    }
  }

  /** The plus keeps SQLite from asking the index anew for each row: 25 ms instead of 580. */
  private List<Hit> scores(String match, Collection<Long> rows) throws SQLException {
    Condition where = Condition.in("+rowid", rows);
    String sql =
        "SELECT rowid, "
            + BM25
            + " FROM pattern_text WHERE pattern_text MATCH ? AND "
            + where.sql();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, match);
      where.bind(query, 2);
      return hits(query);
    }
  }

  /**
   * From the scores by telling words to those by all: the index skips to the rows that have a
   * telling word, and counts these words twice, which is taken off again.
   */
  private List<Hit> completed(Telling telling, List<Hit> hits) throws SQLException {
    Map<Long, Double> once = new HashMap<>();
    hits.forEach(hit -> once.put(hit.seq(), hit.score()));
    return scores(telling.matchAndAll(), once.keySet()).stream()
        .map(hit -> new Hit(hit.seq(), hit.score() - once.getOrDefault(hit.seq(), 0.0)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparingLong(Hit::seq))
        .toList();
  }

  /** What a text would score that has all these words often: nothing scores more. */
  double ideal(Collection<String> words) throws SQLException {
    double all = counts.patterns();
    double ideal = 0;
    for (String word : words) {
      double with = counts.of(connection, word);
      ideal += Math.max(LEAST_IDF, Math.log((all - with + 0.5) / (with + 0.5))) * SATURATION;
    }
    return ideal;
  }

  private static List<Hit> hits(PreparedStatement query) throws SQLException {
    List<Hit> hits = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        hits.add(new Hit(row.getLong(1), -row.getDouble(2)));
      }
    }
    return hits;
  }
}
