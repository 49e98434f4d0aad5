package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pruned;
import dev.redgreen.patterns.Pruned.Going;
import dev.redgreen.patterns.Retention;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out the least useful until the limits hold, and gives the space back to the disk. Outcomes
 * and marks stay: what is learned again stands where it stood.
 */
final class Pruning {
  private static final int MOST_ROUNDS = 8;

  private final Database database;
  private final Instant now;

  Pruning(Database database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /** What would go, without touching it. */
  Pruned plan(Retention retention) {
    return database.read(connection -> planned(connection, retention, live(connection)));
  }

  /** Takes it out. */
  Pruned prune(Retention retention) {
    long before = database.read(connection -> size(connection));
    List<Going> gone = new ArrayList<>();
    Pruned last = database.write(connection -> round(connection, retention, gone));
    for (int i = 1; i < MOST_ROUNDS && !last.going().isEmpty(); i++) {
      last = database.write(connection -> round(connection, retention, gone));
    }
    long after = gone.isEmpty() ? before : database.outside(Pruning::giveBack);
    return new Pruned(gone, last.kept(), before, after);
  }

  /** Sizes are estimates, so what is left is measured and looked at once more. */
  private Pruned round(Connection connection, Retention retention, List<Going> gone)
      throws SQLException {
    Pruned plan = planned(connection, retention, live(connection));
    delete(connection, plan.going());
    gone.addAll(plan.going());
    if (!plan.going().isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("INSERT INTO pattern_text (pattern_text) VALUES ('optimize')");
      }
    }
    return plan;
  }

  private Pruned planned(Connection connection, Retention retention, long live)
      throws SQLException {
    List<Prunable> all = new Prunables(connection, now).leastUsefulFirst(live);
    List<Going> going = new ArrayList<>();
    long left = live;
    int kept = count(connection);
    for (String why : List.of("age", "size")) {
      for (Prunable one : all) {
        boolean old = retention.maxAge().filter(age -> one.idle().compareTo(age) > 0).isPresent();
        boolean large = !old && retention.maxBytes().orElse(Long.MAX_VALUE) < left;
        if (why.equals("age") ? old : large) {
          going.add(one.going(why, now));
          left -= one.bytes();
          kept -= one.ids().size();
        }
      }
    }
    return new Pruned(going, kept, size(connection), left);
  }

  private static void delete(Connection connection, List<Going> going) throws SQLException {
    Map<String, Set<String>> files = new HashMap<>();
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (Going one : going) {
        for (String id : one.ids()) {
          for (PatternReader.Row row : new PatternReader(connection).withId(id)) {
            row.pattern()
                .origins()
                .forEach(
                    origin ->
                        files
                            .computeIfAbsent(origin.project(), project -> new HashSet<>())
                            .add(origin.path()));
            writer.delete(row.seq());
          }
        }
      }
    }
    for (Map.Entry<String, Set<String>> one : files.entrySet()) {
      new FileIndex(connection).unsee(one.getKey(), one.getValue());
    }
  }

  private static int count(Connection connection) throws SQLException {
    return (int) number(connection, "SELECT count(*) FROM pattern");
  }

  private static long size(Connection connection) throws SQLException {
    return number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size");
  }

  /** Bytes of pages that hold something. */
  private static long live(Connection connection) throws SQLException {
    return size(connection)
        - number(connection, "PRAGMA freelist_count") * number(connection, "PRAGMA page_size");
  }

  private static long giveBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    return size(connection);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
