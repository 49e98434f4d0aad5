package dev.redgreen.patterns.sqlite;

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
import org.jspecify.annotations.Nullable;

/**
 * In how many texts a word stands. Counting a common one takes milliseconds in a large store, so
 * the counts are kept until the store changes.
 */
final class WordCounts {
  private static final int KEPT = 10_000;

  private final Map<String, Long> counts = new HashMap<>();
  private @Nullable Stamp state;
  private long patterns;

  /** Drops what was counted in another state of the store. */
  void catchUp(Connection connection, Stamp now) throws SQLException {
    if (now.equals(state) && counts.size() < KEPT) {
      return;
    }
    counts.clear();
    state = now;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM pattern")) {
      patterns = row.getLong(1);
    }
  }

  /** How many patterns there are. */
  long patterns() {
    return patterns;
  }

  /** How many texts have the word, or one of its stem. */
  long of(Connection connection, String word) throws SQLException {
    Long known = counts.get(word);
    if (known != null) {
      return known;
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*) FROM pattern_text WHERE pattern_text MATCH ?")) {
      query.setString(1, QueryWords.quoted(word));
      try (ResultSet row = query.executeQuery()) {
        counts.put(word, row.getLong(1));
        return row.getLong(1);
      }
    }
  }

  /** The words that stand anywhere, the rarest first. */
  List<Counted> rarestFirst(Connection connection, Collection<String> words) throws SQLException {
    List<Counted> all = new ArrayList<>();
    for (String word : words) {
      long texts = of(connection, word);
      if (texts > 0) {
        all.add(new Counted(word, texts));
      }
    }
    all.sort(Comparator.comparingLong(Counted::texts));
    return all;
  }

  /** A word and the number of texts that have it. */
  record Counted(String word, long texts) {}
}
