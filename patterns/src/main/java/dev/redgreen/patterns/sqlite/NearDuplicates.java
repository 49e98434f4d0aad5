package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.CommonForm;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Indexed methods by what near-duplicates have in common. The first that is stored stays, and gains
 * the origins of the others. What was learned keeps its own id: outcomes refer to it.
 */
final class NearDuplicates implements AutoCloseable {
  private final PreparedStatement find;
  private final PreparedStatement put;

  NearDuplicates(Connection connection) throws SQLException {
    find =
        connection.prepareStatement(
            "SELECT n.pattern FROM near_duplicate n WHERE n.form = ?"
                + " AND EXISTS (SELECT 1 FROM origin o WHERE o.pattern = n.pattern)");
    put =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO near_duplicate (form, pattern) VALUES (?, ?)");
  }

  /** The row of a stored near-duplicate that is seen somewhere. */
  OptionalLong of(Pattern pattern) throws SQLException {
    String form = form(pattern);
    if (form.isEmpty()) {
      return OptionalLong.empty();
    }
    find.setString(1, form);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /** Remembers a pattern that was stored at this row. */
  void put(long seq, Pattern pattern) throws SQLException {
    String form = form(pattern);
    if (!form.isEmpty()) {
      put.setString(1, form);
      put.setLong(2, seq);
      put.executeUpdate();
    }
  }

  private static String form(Pattern pattern) {
    return pattern.standing() == Standing.CORPUS ? CommonForm.of(pattern).orElse("") : "";
  }

  @Override
  public void close() throws SQLException {
    find.close();
    put.close();
  }
}
