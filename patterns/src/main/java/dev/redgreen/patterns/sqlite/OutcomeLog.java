package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Trial;
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

/** The append-only log of what came of using patterns. */
final class OutcomeLog {
  private final Connection connection;

  OutcomeLog(Connection connection) {
    this.connection = connection;
  }

  /**
   * Appends events that are not there yet, of which it returns how many; their patterns may stand
   * elsewhere then.
   */
  int append(Collection<Trial> trials) throws SQLException {
    int appended = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO trial (event_id, pattern_id, run_id, project, success, weight, cause, at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING")) {
      for (Trial trial : trials) {
        insert.setString(1, trial.eventId());
        insert.setString(2, trial.patternId());
        insert.setString(3, trial.runId());
        insert.setString(4, trial.project());
        insert.setBoolean(5, trial.success());
        insert.setDouble(6, trial.weight());
        insert.setString(7, trial.cause());
        insert.setLong(8, trial.at().toEpochMilli());
        appended += insert.executeUpdate();
      }
    }
    new Settling(connection).settle(trials.stream().map(Trial::patternId).toList());
    return appended;
  }

  /** Every trial, in the order of being recorded. */
  List<Trial> all() throws SQLException {
    return where(Condition.ANY);
  }

  /** Trials by pattern id, in the order of being recorded; no entry for what was never tried. */
  Map<String, List<Trial>> of(Collection<String> patternIds) throws SQLException {
    Map<String, List<Trial>> trials = new HashMap<>();
    for (List<String> some : Chunks.of(patternIds)) {
      for (Trial trial : where(Condition.in("pattern_id", some))) {
        trials.computeIfAbsent(trial.patternId(), id -> new ArrayList<>()).add(trial);
      }
    }
    return trials;
  }

  /** All trials by pattern id, in the order of being recorded. */
  Map<String, List<Trial>> byPattern() throws SQLException {
    Map<String, List<Trial>> trials = new HashMap<>();
    for (Trial trial : all()) {
      trials.computeIfAbsent(trial.patternId(), id -> new ArrayList<>()).add(trial);
    }
    return trials;
  }

  /** Trials that a condition on {@code trial} permits, in the order of being recorded. */
  List<Trial> where(Condition which) throws SQLException {
    List<Trial> trials = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT event_id, pattern_id, run_id, project, success, weight, cause, at FROM trial"
                + " WHERE "
                + which.sql()
                + " ORDER BY seq")) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          trials.add(trial(row));
        }
      }
    }
    return trials;
  }

  /** Whether the newest trial in a project failed; of two at one moment, the later recorded. */
  boolean failedLast(String patternId, String project) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT success FROM trial WHERE pattern_id = ? AND project = ?"
                + " ORDER BY at DESC, seq DESC LIMIT 1")) {
      query.setString(1, patternId);
      query.setString(2, project);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && !row.getBoolean(1);
      }
    }
  }

  private static Trial trial(ResultSet row) throws SQLException {
    return new Trial(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getDouble(6),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)));
  }
}
