package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.History;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what happened to a pattern. */
final class Histories {
  private Histories() {}

  static History of(Connection connection, String id) throws SQLException {
    return new History(
        claim(connection, id),
        new OutcomeLog(connection).of(Set.of(id)).getOrDefault(id, List.of()),
        new Marks(connection).of(Set.of(id)).getOrDefault(id, List.of()));
  }

  private static Optional<Repute.Claim> claim(Connection connection, String id)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT kind, earned, withdrawn FROM pattern WHERE id = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Repute.Claim(
                    row.getString(1), Standing.valueOf(row.getString(2)), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }
}
