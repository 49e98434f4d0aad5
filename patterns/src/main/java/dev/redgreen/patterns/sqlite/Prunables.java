package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What retention may take: nothing that is pinned, trusted, or was used within 30 days. Indexed
 * patterns go file by file, for a method is of little use without the file that it is copied from.
 */
final class Prunables {
  private static final Duration IN_USE = Duration.ofDays(30);
  private static final int FULL_RELEVANCE = 1;

  /** What each row takes of the tables; the rest of the file is shared out by it. */
  private static final String ROWS =
      "SELECT p.id, p.signature, p.standing, p.pinned, p.earned = 'CORPUS' AND NOT p.withdrawn,"
          + " p.added, (SELECT o.project || ' ' || o.path FROM origin o WHERE o.pattern = p.seq"
          + " ORDER BY o.rowid LIMIT 1), 200 + length(p.body) + length(p.doc)"
          + " + 2 * length(p.signature) + (SELECT coalesce(sum(length(e.vector)), 0)"
          + " FROM embedding e WHERE e.pattern = p.seq) + 150 * (SELECT count(*) FROM origin o"
          + " WHERE o.pattern = p.seq) FROM pattern p ORDER BY p.seq";

  private static final Comparator<Prunable> LEAST_USEFUL =
      Comparator.comparingDouble(Prunable::score)
          .thenComparing(Prunable::indexed, Comparator.reverseOrder())
          .thenComparing(Prunable::since)
          .thenComparing(Prunable::name);

  private final Connection connection;
  private final Instant now;

  Prunables(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /** A pattern as retention sees it. */
  private record One(
      String id,
      String signature,
      boolean kept,
      boolean indexed,
      Instant since,
      double score,
      String place,
      long bytes) {}

  /**
   * Everything that may go.
   *
   * @param live bytes of the file that hold something
   */
  List<Prunable> leastUsefulFirst(long live) throws SQLException {
    List<One> all = all();
    double sum = all.stream().mapToDouble(One::bytes).sum();
    double scale = sum == 0 ? 1 : Math.max(1, live / sum);
    return groups(all).values().stream()
        .filter(group -> group.stream().noneMatch(One::kept))
        .map(group -> prunable(group, scale))
        .sorted(LEAST_USEFUL)
        .toList();
  }

  private static Map<String, List<One>> groups(List<One> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.indexed ? "file " + one.place : one.id,
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Prunable prunable(List<One> group, double scale) {
    One first = group.get(0);
    Instant since = group.stream().map(One::since).max(Comparator.naturalOrder()).orElse(now);
    double score = group.stream().mapToDouble(One::score).max().orElse(0);
    double bytes = group.stream().mapToDouble(One::bytes).sum() * scale;
    return new Prunable(
        first.indexed ? first.place : first.signature,
        group.stream().map(One::id).toList(),
        first.indexed,
        score,
        since,
        Duration.between(since, now),
        (long) bytes);
  }

  private List<One> all() throws SQLException {
    Map<String, List<Trial>> trials = new HashMap<>();
    for (Trial trial : new OutcomeLog(connection).where(Condition.ANY)) {
      trials.computeIfAbsent(trial.patternId(), id -> new ArrayList<>()).add(trial);
    }
    List<One> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ROWS)) {
      while (row.next()) {
        all.add(one(row, trials.getOrDefault(row.getString(1), List.of())));
      }
    }
    return all;
  }

  private One one(ResultSet row, List<Trial> trials) throws SQLException {
    boolean trusted = row.getString(3).equals("TRUSTED");
    Instant added = Instant.ofEpochMilli(row.getLong(6));
    Optional<Instant> used = trials.stream().map(Trial::at).max(Comparator.naturalOrder());
    boolean inUse = used.filter(at -> Duration.between(at, now).compareTo(IN_USE) <= 0).isPresent();
    double score = Ranking.promise(Ranking.success(trials, "", FULL_RELEVANCE, now));
    return new One(
        row.getString(1),
        row.getString(2),
        trusted || row.getBoolean(4) || inUse,
        row.getBoolean(5),
        used.orElse(added),
        score,
        row.getString(7),
        row.getLong(8));
  }
}
