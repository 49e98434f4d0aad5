package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Events that took a pattern out for good. */
final class Forgotten {
  private final Connection connection;

  Forgotten(Connection connection) {
    this.connection = connection;
  }

  /** Remembers the event and deletes the pattern, if it is there. */
  void add(String patternId, String reason, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO forgotten (event_id, pattern_id, reason, at) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, patternId);
      insert.setString(3, reason);
      insert.setLong(4, at.toEpochMilli());
      insert.executeUpdate();
    }
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (PatternReader.Row row : new PatternReader(connection).withId(patternId)) {
        writer.delete(row.seq());
      }
    }
  }
}
