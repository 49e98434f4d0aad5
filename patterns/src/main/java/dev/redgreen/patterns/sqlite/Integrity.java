package dev.redgreen.patterns.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What SQLite itself finds wrong with a file. */
final class Integrity {
  private static final int MOST = 100;

  private Integrity() {}

  /** Damage of pages and indexes, in SQLite's words; empty if there is none. */
  static List<String> of(Connection connection) throws SQLException {
    List<String> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST + ")")) {
      while (row.next()) {
        row.getString(1).lines().filter(line -> !line.equals("ok")).forEach(findings::add);
      }
    }
    return findings;
  }

  /** Whether making the text index anew mends this finding. */
  static boolean isOfTheText(String finding) {
    return finding.contains("FTS5");
  }

  /** Whether making the indexes anew mends this finding. */
  static boolean isOfAnIndex(String finding) {
    return finding.contains("missing from index")
        || finding.contains("entries in index")
        || finding.contains("non-unique entry in index");
  }

  /** Rows that refer to a pattern that is not there, as {@code table rowid}. */
  static List<String> orphans(Connection connection) throws SQLException {
    List<String> orphans = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
      while (row.next()) {
        orphans.add(row.getString(1) + " " + row.getLong(2));
      }
    }
    return orphans;
  }

  /** Deletes the rows of every table that refer to a pattern that is not there. */
  static void deleteOrphans(Connection connection) throws SQLException {
    List<String> deletes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
                    + " WHERE m.type = 'table' AND f.\"table\" = 'pattern'")) {
      while (row.next()) {
        deletes.add(
            "DELETE FROM %s WHERE %s NOT IN (SELECT seq FROM pattern)"
                .formatted(row.getString(1), row.getString(2)));
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String delete : deletes) {
        statement.executeUpdate(delete);
      }
    }
  }
}
