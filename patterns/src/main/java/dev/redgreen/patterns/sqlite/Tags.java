package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tags as they lie in the store: in one column of the pattern, sorted, one on a line, and in the
 * table {@code pattern_tag}, by which they are looked up and counted.
 */
final class Tags implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  Tags(Connection connection) throws SQLException {
    insert = connection.prepareStatement("INSERT INTO pattern_tag (tag, pattern) VALUES (?, ?)");
    delete = connection.prepareStatement("DELETE FROM pattern_tag WHERE pattern = ?");
  }

  static String write(Collection<String> tags) {
    return String.join("\n", new TreeSet<>(tags));
  }

  static Set<String> read(String column) {
    return column.isEmpty() ? Set.of() : Set.copyOf(column.lines().toList());
  }

  /** Patterns that have one of these tags, or all where none is named. */
  static Condition any(Collection<String> tags) {
    if (tags.isEmpty()) {
      return Condition.ANY;
    }
    Condition wanted = Condition.in("t.tag", tags);
    String exists = "EXISTS (SELECT 1 FROM pattern_tag t WHERE t.pattern = p.seq AND ";
    return new Condition(exists + wanted.sql() + ")", wanted.values());
  }

  /** Writes the tags of a new pattern into the table. */
  void put(long seq, Set<String> tags) throws SQLException {
    insert.setLong(2, seq);
    for (String tag : tags) {
      insert.setString(1, tag);
      insert.executeUpdate();
    }
  }

  /** Writes the tags of a pattern that had others. */
  void replace(long seq, Set<String> tags) throws SQLException {
    delete.setLong(1, seq);
    delete.executeUpdate();
    put(seq, tags);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    delete.close();
  }
}
