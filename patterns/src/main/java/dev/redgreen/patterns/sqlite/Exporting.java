package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a store holds, in one order: patterns by id, then outcomes and marks by event. Equal
 * stores tell the same.
 */
final class Exporting {
  private static final int AT_ONCE = 500;
  private static final String LEARNED =
      "(p.earned <> 'CORPUS' OR p.withdrawn OR p.pinned OR p.standing = 'TRUSTED')";

  private final Connection connection;
  private final Set<String> spaces;

  /**
   * An export.
   *
   * @param spaces what may be told: origins in these spaces, events of these projects, and events
   *     that belong to no project; everything if empty
   */
  Exporting(Connection connection, Set<String> spaces) {
    this.connection = connection;
    this.spaces = Set.copyOf(spaces);
  }

  /**
   * Tells everything.
   *
   * @param corpus whether to tell also what was only indexed
   */
  void each(boolean corpus, Consumer<Entry> sink) throws SQLException {
    Filter filter = new Filter(Set.of(), spaces, Set.of(), Set.of());
    Condition which = corpus ? Condition.ANY : new Condition(LEARNED, List.of());
    Map<String, Repute.Claim> claims = claims(Condition.seenIn(spaces).and(which));
    List<String> ids = List.copyOf(claims.keySet());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      Condition some =
          Condition.in("p.id", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      new PatternReader(connection)
          .each(
              some,
              filter,
              (seq, pattern) ->
                  sink.accept(new Entry.Learned(pattern, known(claims.get(pattern.id())))));
    }
    Condition told = ofProjects();
    new OutcomeLog(connection)
        .where(told).stream()
            .sorted(Comparator.comparing(trial -> trial.eventId()))
            .forEach(trial -> sink.accept(new Entry.Tried(trial)));
    new Marks(connection)
        .where(told).stream()
            .sorted(Comparator.comparing(mark -> mark.eventId()))
            .forEach(mark -> sink.accept(new Entry.Said(mark)));
  }

  private Condition ofProjects() {
    if (spaces.isEmpty()) {
      return Condition.ANY;
    }
    Set<String> projects = new TreeSet<>(spaces);
    projects.add("");
    return Condition.in("project", projects);
  }

  private static Repute.Claim known(Repute.@Nullable Claim claim) {
    if (claim == null) {
      throw new IllegalStateException("a pattern changed within one transaction");
    }
    return claim;
  }

  private Map<String, Repute.Claim> claims(Condition which) throws SQLException {
    Map<String, Repute.Claim> claims = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT p.id, p.kind, p.earned, p.withdrawn FROM pattern p WHERE "
                + which.sql()
                + " ORDER BY p.id")) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Standing earned = Standing.valueOf(row.getString(3));
          claims.put(
              row.getString(1), new Repute.Claim(row.getString(2), earned, row.getBoolean(4)));
        }
      }
    }
    return claims;
  }
}
