package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the words of patterns into the text index. */
final class TextWriter implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  TextWriter(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO pattern_text (rowid, name, signature, doc, body) VALUES (?, ?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM pattern_text WHERE rowid = ?");
  }

  void put(long seq, Pattern pattern) throws SQLException {
    SearchText text = SearchText.of(pattern);
    insert.setLong(1, seq);
    insert.setString(2, text.name());
    insert.setString(3, text.signature());
    insert.setString(4, text.doc());
    insert.setString(5, text.body());
    insert.executeUpdate();
  }

  void remove(long seq) throws SQLException {
    delete.setLong(1, seq);
    delete.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    delete.close();
  }
}
