package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the words of patterns into the text index, and their term vectors beside it. */
final class TextWriter implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement insertVector;
  private final PreparedStatement deleteVector;

  TextWriter(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO pattern_text (rowid, name, signature, doc, body) VALUES (?, ?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM pattern_text WHERE rowid = ?");
    insertVector =
        connection.prepareStatement(
            "INSERT INTO term_vector (pattern, length, terms) VALUES (?, ?, ?)");
    deleteVector = connection.prepareStatement("DELETE FROM term_vector WHERE pattern = ?");
  }

  void put(long seq, Pattern pattern) throws SQLException {
    SearchText text = SearchText.of(pattern);
    insert.setLong(1, seq);
    insert.setString(2, text.name());
    insert.setString(3, text.signature());
    insert.setString(4, text.doc());
    insert.setString(5, text.body());
    insert.executeUpdate();
    TermVector vector = TermVector.of(text);
    insertVector.setLong(1, seq);
    insertVector.setInt(2, vector.length());
    insertVector.setBytes(3, vector.terms());
    insertVector.executeUpdate();
  }

  void remove(long seq) throws SQLException {
    delete.setLong(1, seq);
    delete.executeUpdate();
    deleteVector.setLong(1, seq);
    deleteVector.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    delete.close();
    insertVector.close();
    deleteVector.close();
  }
}
