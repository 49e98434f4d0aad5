package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the store says of itself, as words by key. */
record Meta(Connection connection) {
  static final String STORE_ID = "store.id";
  static final String BEGUN = "store.begun";
  static final String TEXT_FORMAT = "text.format";
  static final String VECTOR_TEXT = "vector.text";

  /** The value, or the empty word. */
  String get(String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
      query.setString(1, key);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  void put(String key, String value) throws SQLException {
    insert("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
  }

  private void insert(String sql, String key, String value) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, key);
      insert.setString(2, value);
      insert.executeUpdate();
    }
  }
}
