package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.IndexedFile;
import dev.redgreen.patterns.Pattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which files are indexed, and what is known from them only. Patterns that were learned or
 * generated are not touched when a file changes or goes.
 */
final class FileIndex {
  /** What was never more than indexed, and nobody keeps. */
  private static final String INDEXED_ONLY =
      "p.earned = 'CORPUS' AND NOT p.withdrawn AND NOT p.pinned";

  private final Connection connection;

  FileIndex(Connection connection) {
    this.connection = connection;
  }

  /** Content hash by path. */
  Map<String, String> of(String project) throws SQLException {
    Map<String, String> files = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT path, hash FROM indexed_file WHERE project = ?")) {
      query.setString(1, project);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          files.put(row.getString(1), row.getString(2));
        }
      }
    }
    return files;
  }

  void replace(String project, Collection<IndexedFile> files) throws SQLException {
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (IndexedFile file : files) {
        Map<String, Long> before = loosen(project, file.path());
        for (Pattern pattern : file.patterns()) {
          writer.putIndexed(pattern);
          Long seq = before.remove(pattern.id());
          if (seq != null) {
            writer.refresh(seq, pattern);
          }
        }
        deleteUnseen(before, writer);
        update(
            "INSERT OR REPLACE INTO indexed_file (project, path, hash) VALUES (?, ?, ?)",
            project,
            file.path(),
            file.contentHash());
      }
    }
  }

  void forget(String project, Collection<String> paths) throws SQLException {
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (String path : paths) {
        deleteUnseen(loosen(project, path), writer);
        update("DELETE FROM indexed_file WHERE project = ? AND path = ?", project, path);
      }
    }
  }

  /** Lets these files be read again, for something of them was taken out. */
  void unsee(String project, Collection<String> paths) throws SQLException {
    for (String path : paths) {
      update("DELETE FROM indexed_file WHERE project = ? AND path = ?", project, path);
    }
  }

  /** Drops the origins in this file; returns the rows of what was seen there, by id. */
  private Map<String, Long> loosen(String project, String path) throws SQLException {
    Map<String, Long> rows = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT p.id, p.seq FROM origin o JOIN pattern p ON p.seq = o.pattern"
                + " WHERE o.project = ? AND o.path = ? AND o.run_id = ''"
                + " AND "
                + INDEXED_ONLY)) {
      query.setString(1, project);
      query.setString(2, path);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.put(row.getString(1), row.getLong(2));
        }
      }
    }
    if (!rows.isEmpty()) {
      update(
          "DELETE FROM origin WHERE project = ? AND path = ? AND run_id = ''"
              + " AND pattern IN (SELECT seq FROM pattern p WHERE "
              + INDEXED_ONLY
              + ")",
          project,
          path);
    }
    return rows;
  }

  private void deleteUnseen(Map<String, Long> rows, PatternWriter writer) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM origin WHERE pattern = ?)")) {
      for (long seq : rows.values()) {
        query.setLong(1, seq);
        try (ResultSet row = query.executeQuery()) {
          if (!row.getBoolean(1)) {
            writer.delete(seq);
          }
        }
      }
    }
  }

  private void update(String sql, String... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setString(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }
}
