package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.Verified;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at everything that the store holds: pages, references, bodies, words, vectors, standings.
 * What was stored must be found.
 */
final class Checking {
  static final String PAGES = "pages of the file are damaged";
  static final String INDEXES = "an index of the database disagrees with its table";
  static final String ORPHANS = "a row refers to a pattern that is not there";
  static final String UNREADABLE = "a pattern cannot be read";
  static final String WRONG_ID = "an id is not the hash of its pattern";
  static final String NOT_BY_ID = "a pattern is not found by its id";
  static final String WORDS = "the text index has not exactly the patterns";
  static final String NOT_BY_TEXT = "a pattern is not found by its own words";
  static final String VECTORS = "a vector has the wrong length";
  static final String NOT_BY_VECTOR = "a pattern is not found by its own vector";
  static final String STANDINGS = "a standing does not follow from the events";

  private final Connection connection;
  private final Findings findings;
  private final Set<Long> bad = new HashSet<>();
  private int patterns;
  private int byId;
  private int byText;
  private int wordless;
  private int vectors;

  Checking(Connection connection, Findings findings) {
    this.connection = connection;
    this.findings = findings;
  }

  /** Checks all but the search by vectors, which has a session of its own. */
  void all() throws SQLException {
    for (String orphan : Integrity.orphans(connection)) {
      findings.add(ORPHANS, orphan);
    }
    try (PreparedStatement found =
            connection.prepareStatement("SELECT seq FROM pattern WHERE id = ?");
        PreparedStatement words =
            connection.prepareStatement(
                "SELECT 1 FROM pattern_text WHERE pattern_text MATCH ? AND rowid = ?")) {
      for (Map.Entry<Long, String> row : ids().entrySet()) {
        patterns++;
        check(row.getKey(), row.getValue(), found, words);
      }
    }
    checkRows();
    checkVectors();
    checkStandings();
  }

  /** Rows of patterns that cannot be read, or are not what their id says. */
  Set<Long> bad() {
    return Set.copyOf(bad);
  }

  Verified result(int foundByVector, int soughtByVector) {
    return new Verified(
        patterns, vectors, byId, byText, wordless, foundByVector, soughtByVector, findings.list());
  }

  /** By the table itself, not by the index that is to be checked. */
  private Map<Long, String> ids() throws SQLException {
    Map<Long, String> ids = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, +id FROM pattern NOT INDEXED")) {
      while (row.next()) {
        ids.put(row.getLong(1), row.getString(2));
      }
    }
    return ids;
  }

  private void check(long seq, String id, PreparedStatement found, PreparedStatement words)
      throws SQLException {
    found.setString(1, id);
    try (ResultSet row = found.executeQuery()) {
      if (row.next() && row.getLong(1) == seq) {
        byId++;
      } else {
        findings.add(NOT_BY_ID, id);
      }
    }
    try {
      new PatternReader(connection)
          .each(
              Condition.in("p.seq", List.of(seq)),
              (row, pattern) -> checkRead(row, id, pattern, words));
    } catch (StoreException | IllegalArgumentException unreadable) {
      findings.add(UNREADABLE, id + ": " + unreadable.getMessage());
      bad.add(seq);
    }
  }

  private void checkRead(long seq, String id, Pattern pattern, PreparedStatement words)
      throws SQLException {
    if (!PatternId.isId(pattern)) {
      findings.add(WRONG_ID, id);
      bad.add(seq);
    }
    SearchText text = SearchText.of(pattern);
    String match = text.all();
    boolean counted = TermVectors.has(connection, seq, TermVector.of(text));
    boolean found = match.isEmpty() || isFound(seq, match, words);
    if (!counted || !found) {
      findings.add(NOT_BY_TEXT, id);
    } else if (match.isEmpty()) {
      wordless++;
    } else {
      byText++;
    }
  }

  private static boolean isFound(long seq, String match, PreparedStatement words)
      throws SQLException {
    words.setString(1, match);
    words.setLong(2, seq);
    try (ResultSet row = words.executeQuery()) {
      return row.next();
    }
  }

  private void checkRows() throws SQLException {
    collect(
        "SELECT 'row ' || id || ' has no pattern' FROM pattern_text_docsize"
            + " WHERE id NOT IN (SELECT seq FROM pattern)",
        WORDS);
    collect(
        "SELECT id || ' has no row' FROM pattern"
            + " WHERE seq NOT IN (SELECT id FROM pattern_text_docsize)",
        WORDS);
    collect(
        "SELECT 'term vector ' || pattern || ' has no pattern' FROM term_vector"
            + " WHERE pattern NOT IN (SELECT seq FROM pattern)",
        WORDS);
  }

  private void checkVectors() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM embedding")) {
      vectors = row.getInt(1);
    }
    for (long seq : badVectors(connection)) {
      findings.add(VECTORS, "vector " + seq);
    }
  }

  /** Vectors that are not of length 1, or of another dimension than the most of their model. */
  static List<Long> badVectors(Connection connection) throws SQLException {
    List<Long> bad = new ArrayList<>();
    Map<String, Integer> dimensions = dimensions(connection);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT seq, model, dimension, vector FROM embedding")) {
      while (row.next()) {
        int dimension = row.getInt(3);
        boolean usual = Integer.valueOf(dimension).equals(dimensions.get(row.getString(2)));
        if (!usual || !Embeddings.isUnit(row.getBytes(4), dimension)) {
          bad.add(row.getLong(1));
        }
      }
    }
    return bad;
  }

  /** The dimension that most vectors of a model have. */
  static Map<String, Integer> dimensions(Connection connection) throws SQLException {
    Map<String, Integer> dimensions = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT model, dimension FROM embedding GROUP BY model, dimension"
                    + " ORDER BY count(*)")) {
      while (row.next()) {
        dimensions.put(row.getString(1), row.getInt(2));
      }
    }
    return dimensions;
  }

  private void checkStandings() throws SQLException {
    for (String id : new Settling(connection).unsettled()) {
      findings.add(STANDINGS, id);
    }
  }

  private void collect(String sql, String what) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        findings.add(what, row.getString(1));
      }
    }
  }
}
