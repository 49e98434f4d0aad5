package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Writes down where patterns stand, after their claims or their events have changed, in the same
 * transaction: a lookup only reads the column.
 */
final class Settling {
  private final Connection connection;

  Settling(Connection connection) {
    this.connection = connection;
  }

  /** A pattern as it lies in the store. */
  private record Row(String id, Repute.Claim claim, Repute written) {}

  /** Settles patterns with these ids, those that are there; returns how many stood elsewhere. */
  int settle(Collection<String> patternIds) throws SQLException {
    int changed = 0;
    for (List<String> some : Chunks.of(new LinkedHashSet<>(patternIds))) {
      changed += settleSome(some);
    }
    return changed;
  }

  /** Settles every pattern; returns how many stood elsewhere. */
  int settleAll() throws SQLException {
    return settle(suspects());
  }

  /** Patterns that stand where neither their claims nor their events put them. */
  List<String> unsettled() throws SQLException {
    List<String> ids = new ArrayList<>();
    for (List<String> some : Chunks.of(suspects())) {
      moves(some).forEach(move -> ids.add(move.id));
    }
    return ids;
  }

  /** What has an event, or stands where its claim alone does not put it. */
  private List<String> suspects() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT id FROM pattern WHERE id IN (SELECT pattern_id FROM trial) OR id IN"
                    + " (SELECT pattern_id FROM mark) OR pinned OR standing <>"
                    + " CASE WHEN withdrawn THEN 'QUARANTINED' ELSE earned END");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  private int settleSome(List<String> ids) throws SQLException {
    int changed = 0;
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE pattern SET standing = ?, pinned = ? WHERE id = ?")) {
      for (Move move : moves(ids)) {
        update.setString(1, move.to.standing().name());
        update.setBoolean(2, move.to.pinned());
        update.setString(3, move.id);
        changed += update.executeUpdate();
      }
    }
    return changed;
  }

  /** Where a pattern should stand and does not. */
  private record Move(String id, Repute to) {}

  private List<Move> moves(List<String> ids) throws SQLException {
    Map<String, List<Trial>> trials = new OutcomeLog(connection).of(ids);
    Map<String, List<Mark>> marks = new Marks(connection).of(ids);
    List<Move> moves = new ArrayList<>();
    for (Row row : rows(ids)) {
      Repute repute =
          Repute.of(
              row.claim,
              trials.getOrDefault(row.id, List.of()),
              marks.getOrDefault(row.id, List.of()));
      if (!repute.equals(row.written)) {
        moves.add(new Move(row.id, repute));
      }
    }
    return moves;
  }

  private List<Row> rows(List<String> ids) throws SQLException {
    Condition which = Condition.in("id", ids);
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, kind, earned, withdrawn, standing, pinned FROM pattern WHERE "
                + which.sql())) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Standing earned = PatternReader.standing(row.getString(3));
          Repute written = new Repute(PatternReader.standing(row.getString(5)), row.getBoolean(6));
          Repute.Claim claim = new Repute.Claim(row.getString(2), earned, row.getBoolean(4));
          rows.add(new Row(row.getString(1), claim, written));
        }
      }
    }
    return rows;
  }
}
