package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Breakdown.SearchTime;
import dev.redgreen.patterns.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the last searches took. They are held in memory and written when the store closes, so
 * that no search waits for a disk or a lock; the newest {@value #KEPT} stay.
 */
final class SearchTimes {
  static final int KEPT = 1_000;

  private final List<SearchTime> unwritten = new ArrayList<>();

  synchronized void add(SearchTime time) {
    if (unwritten.size() < KEPT) {
      unwritten.add(time);
    }
  }

  /** Writes what was timed; in a store that cannot be written just now it is let go. */
  synchronized void flush(Database database) {
    if (unwritten.isEmpty()) {
      return;
    }
    try {
      database.writeIfFree(this::write);
    } catch (StoreException e) {
      // A figure is lost, nothing that anybody learned.
    }
    unwritten.clear();
  }

  private boolean write(Connection connection) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO search_time (at, micros, vectors, results) VALUES (?, ?, ?, ?)");
        PreparedStatement bound =
            connection.prepareStatement(
                "DELETE FROM search_time WHERE seq <= (SELECT max(seq) FROM search_time) - ?")) {
      for (SearchTime time : unwritten) {
        insert.setLong(1, time.at().toEpochMilli());
        insert.setLong(2, time.micros());
        insert.setBoolean(3, time.vectors());
        insert.setInt(4, time.results());
        insert.executeUpdate();
      }
      bound.setInt(1, KEPT);
      bound.executeUpdate();
      return true;
    }
  }

  static List<SearchTime> read(Connection connection) throws SQLException {
    List<SearchTime> times = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT at, micros, vectors, results FROM search_time ORDER BY seq");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        times.add(
            new SearchTime(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getLong(2),
                row.getBoolean(3),
                row.getInt(4)));
      }
    }
    return times;
  }
}
