package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text index (FTS5, BM25). Its rowid is {@code pattern.seq}; every write is in the transaction
 * of the pattern, so it cannot fall behind, and it can be rebuilt from the patterns.
 */
final class FullText {
  /** Names how words are made; another format in the file means: rebuild. */
  static final String FORMAT = "2";

  private static final String BM25 =
      SearchText.WEIGHTS.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "bm25(pattern_text, ", ")"));

  /** To look at the term vector of a row takes microseconds, to rank it here one. */
  private static final int MOST_ROWS = 6_000;

  private final Connection connection;

  /** The index as a transaction sees it. */
  FullText(Connection connection) {
    this.connection = connection;
  }

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

  /** Makes the index anew, and the term vectors that are written together with it. */
  static void rebuild(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE IF EXISTS pattern_text");
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE pattern_text USING fts5 (name, signature, doc, body,"
              + " content = '', contentless_delete = 1, tokenize = 'porter unicode61')");
    }
    TermVectors.create(connection);
    try (TextWriter writer = new TextWriter(connection)) {
      new PatternReader(connection).each(writer::put);
    }
  }

  /**
   * Rows with any of the telling words that fulfil a condition on {@code pattern p}; where these
   * words are common, those that have them most.
   */
  List<Long> rows(Telling telling, Condition which) throws SQLException {
    String from =
        which.isAny()
            ? "SELECT rowid AS seq FROM pattern_text WHERE pattern_text MATCH ?"
            : "SELECT p.seq FROM pattern_text CROSS JOIN pattern p ON p.seq = pattern_text.rowid"
                + " WHERE pattern_text MATCH ? AND "
                + which.sql();
    String most = telling.texts() > MOST_ROWS ? " ORDER BY " + BM25 + " LIMIT " + MOST_ROWS : "";
    try (PreparedStatement query =
        connection.prepareStatement("SELECT group_concat(seq) FROM (" + from + most + ")")) {
      query.setString(1, telling.match());
      which.bind(query, 2);
      try (ResultSet row = query.executeQuery()) {
        String rows = row.getString(1);
        return rows == null ? List.of() : Stream.of(rows.split(",")).map(Long::valueOf).toList();
      }
    }
  }
}
