package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

  private final Connection connection;

  FullText(Connection connection) {
    this.connection = connection;
  }

  /**
   * A row and how well its words fit.
   *
   * @param seq the pattern's row
   * @param score BM25, greater is better, not bounded
   */
  record Hit(long seq, double score) {}

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

  /** The best rows for a query in FTS5's language among those that the filter permits. */
  List<Hit> best(String match, Filter filter, int limit) throws SQLException {
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

  /** The scores of these rows, where they match at all. */
  List<Hit> of(String match, Collection<Long> rows) throws SQLException {
    Condition where = Condition.in("rowid", rows);
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

  /** What a text would score that has all these words often: nothing scores more. */
  double ideal(Collection<String> words) throws SQLException {
    double all = patterns();
    double ideal = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*) FROM pattern_text WHERE pattern_text MATCH ?")) {
      for (String word : words) {
        query.setString(1, QueryWords.quoted(word));
        try (ResultSet row = query.executeQuery()) {
          double with = row.getDouble(1);
          ideal += Math.max(LEAST_IDF, Math.log((all - with + 0.5) / (with + 0.5))) * SATURATION;
        }
      }
    }
    return ideal;
  }

  private double patterns() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM pattern")) {
      return row.getDouble(1);
    }
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
