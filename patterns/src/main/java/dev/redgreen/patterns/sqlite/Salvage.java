package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves from a damaged file what can still be read: row by row, passing over those on broken pages.
 * Only patterns that are what their id says are taken.
 */
final class Salvage {
  private static final int AT_ONCE = 500;

  private final Connection damaged;
  private final Database fresh;
  private final List<Entry> waiting = new ArrayList<>();
  private MergeReport saved = MergeReport.NOTHING;

  private Salvage(Connection damaged, Database fresh) {
    this.damaged = damaged;
    this.fresh = fresh;
  }

  /** Takes over what is left of a file; nothing where not even its tables can be read. */
  static MergeReport from(Path kept, Database fresh) {
    try (Connection damaged = Database.connection(kept)) {
      if (Schema.versionOf(damaged) != Schema.VERSION) {
        return MergeReport.NOTHING;
      }
      return new Salvage(damaged, fresh).all();
    } catch (SQLException unreadable) {
      return MergeReport.NOTHING;
    }
  }

  private MergeReport all() {
    for (long seq = 1; seq <= last("pattern"); seq++) {
      pattern(seq);
    }
    for (long seq = 1; seq <= last("trial"); seq++) {
      trial(seq);
    }
    marks();
    take();
    return saved;
  }

  private long last(String table) {
    try (PreparedStatement query =
        damaged.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = ?")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException unreadable) {
      return 0;
    }
  }

  private void pattern(long seq) {
    try {
      Repute.Claim claim = claim(seq);
      new PatternReader(damaged)
          .each(
              Condition.in("p.seq", List.of(seq)),
              (row, one) -> {
                if (PatternId.isId(one)) {
                  add(new Entry.Learned(one, claim));
                }
              });
    } catch (SQLException | StoreException | IllegalArgumentException unreadable) {
      // It lay on a broken page.
    }
  }

  private Repute.Claim claim(long seq) throws SQLException {
    try (PreparedStatement query =
        damaged.prepareStatement("SELECT kind, earned, withdrawn FROM pattern WHERE seq = ?")) {
      query.setLong(1, seq);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Repute.Claim(
                row.getString(1), Standing.valueOf(row.getString(2)), row.getBoolean(3))
            : new Repute.Claim("", Standing.CORPUS, false);
      }
    }
  }

  private void trial(long seq) {
    try {
      new OutcomeLog(damaged)
          .where(Condition.in("seq", List.of(seq)))
          .forEach(trial -> add(new Entry.Tried(trial)));
    } catch (SQLException unreadable) {
      // It lay on a broken page.
    }
  }

  private void marks() {
    List<String> events = new ArrayList<>();
    try (Statement statement = damaged.createStatement();
        ResultSet row = statement.executeQuery("SELECT event_id FROM mark")) {
      while (row.next()) {
        events.add(row.getString(1));
      }
    } catch (SQLException unreadable) {
      // What came before the broken page is known.
    }
    for (String event : events) {
      try {
        new Marks(damaged)
            .where(Condition.in("event_id", List.of(event)))
            .forEach(mark -> add(new Entry.Said(mark)));
      } catch (SQLException | IllegalArgumentException unreadable) {
        // It lay on a broken page.
      }
    }
  }

  private void add(Entry entry) {
    waiting.add(entry);
    if (waiting.size() == AT_ONCE) {
      take();
    }
  }

  private void take() {
    List<Entry> some = List.copyOf(waiting);
    saved = saved.and(fresh.write(connection -> new Merging(connection).take(some)));
    waiting.clear();
  }
}
