package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The append-only marks that people set on patterns. */
final class Marks {
  private final Connection connection;

  Marks(Connection connection) {
    this.connection = connection;
  }

  /** Appends events that are not there yet, and does what they say; returns how many. */
  int append(Collection<Mark> marks) throws SQLException {
    int appended = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO mark (event_id, pattern_id, word, reason, project, at)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING")) {
      for (Mark mark : marks) {
        insert.setString(1, mark.eventId());
        insert.setString(2, mark.patternId());
        insert.setString(3, mark.word().name());
        insert.setString(4, mark.reason());
        insert.setString(5, mark.project());
        insert.setLong(6, mark.at().toEpochMilli());
        appended += insert.executeUpdate();
      }
    }
    forget(marks);
    new Settling(connection).settle(marks.stream().map(Mark::patternId).toList());
    return appended;
  }

  private void forget(Collection<Mark> marks) throws SQLException {
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (Mark mark : marks) {
        if (mark.word() == Mark.Word.FORGET) {
          for (PatternReader.Row row : new PatternReader(connection).withId(mark.patternId())) {
            writer.delete(row.seq());
          }
        }
      }
    }
  }

  /** Marks by pattern id, the oldest first; no entry for what has none. */
  Map<String, List<Mark>> of(Collection<String> patternIds) throws SQLException {
    Map<String, List<Mark>> marks = new HashMap<>();
    for (List<String> some : Chunks.of(patternIds)) {
      for (Mark mark : where(Condition.in("pattern_id", some))) {
        marks.computeIfAbsent(mark.patternId(), id -> new ArrayList<>()).add(mark);
      }
    }
    return marks;
  }

  /** Marks that a condition on {@code mark} permits, the oldest first. */
  List<Mark> where(Condition which) throws SQLException {
    List<Mark> marks = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT event_id, pattern_id, word, reason, project, at FROM mark WHERE "
                + which.sql()
                + " ORDER BY at, event_id")) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          marks.add(mark(row));
        }
      }
    }
    return marks;
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getString(1),
        row.getString(2),
        Mark.Word.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
