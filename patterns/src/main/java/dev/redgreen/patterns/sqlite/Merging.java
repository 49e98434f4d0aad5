package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes over what another store has learned, by union: patterns by content hash, events by their
 * ids. The same entries in another order, or twice, make the same store.
 */
final class Merging {
  private final Connection connection;

  Merging(Connection connection) {
    this.connection = connection;
  }

  MergeReport take(Collection<Entry> entries) throws SQLException {
    MergeReport report = MergeReport.NOTHING;
    try (PatternWriter writer = new PatternWriter(connection)) {
      for (Entry entry : entries) {
        report = report.and(take(entry, writer));
      }
    }
    return report;
  }

  private MergeReport take(Entry entry, PatternWriter writer) throws SQLException {
    if (entry instanceof Entry.Tried tried) {
      boolean isNew = new OutcomeLog(connection).append(List.of(tried.trial())) > 0;
      return new MergeReport(0, 0, isNew ? 1 : 0, 0);
    }
    if (entry instanceof Entry.Said said) {
      boolean isNew = new Marks(connection).append(List.of(said.mark())) > 0;
      return new MergeReport(0, 0, 0, isNew ? 1 : 0);
    }
    return take((Entry.Learned) entry, writer);
  }

  private MergeReport take(Entry.Learned learned, PatternWriter writer) throws SQLException {
    PatternWriter.Claimed claimed =
        new PatternWriter.Claimed(learned.claim().earned(), learned.claim().withdrawn());
    Pattern pattern = learned.pattern();
    List<PatternReader.Row> there = new PatternReader(connection).withId(pattern.id());
    if (there.isEmpty()) {
      return new MergeReport(writer.put(pattern, claimed) ? 1 : 0, 0, 0, 0);
    }
    Pattern before = there.get(0).pattern();
    Pattern joined = Joined.of(before, pattern);
    boolean claims = writer.claim(pattern.id(), claimed);
    boolean news = !before.equals(joined);
    if (news) {
      writer.rewrite(there.get(0).seq(), joined);
    }
    return new MergeReport(0, claims || news ? 1 : 0, 0, 0);
  }

  /**
   * What is wrong with an entry that cannot be taken: its event is here already and says something
   * else. Events are never rewritten.
   */
  Optional<String> conflict(Entry entry) throws SQLException {
    if (entry instanceof Entry.Tried tried) {
      Trial trial = tried.trial();
      Condition same = Condition.in("event_id", Set.of(trial.eventId()));
      return other(new OutcomeLog(connection).where(same), trial, trial.eventId());
    }
    if (entry instanceof Entry.Said said) {
      Mark mark = said.mark();
      Condition same = Condition.in("event_id", Set.of(mark.eventId()));
      return other(new Marks(connection).where(same), mark, mark.eventId());
    }
    return Optional.empty();
  }

  private static <T> Optional<String> other(List<T> there, T event, String id) {
    return there.isEmpty() || there.get(0).equals(event)
        ? Optional.empty()
        : Optional.of("the event " + id + " is in the store already and says something else");
  }
}
