package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Verified;
import dev.redgreen.patterns.vector.Near;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code verify}: checks an open store, and mends what can be made again. */
final class StoreCheck {
  private static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), Set.of());
  private static final int MOST_SOUGHT = 2_000;
  private static final int NEIGHBOURS = 10;
  private static final double SAME = 1e-4;

  private final Database database;
  private final VectorSearch search;
  private final String model;
  private final Clock clock;

  StoreCheck(Database database, VectorSearch search, String model, Clock clock) {
    this.database = database;
    this.search = search;
    this.model = model;
    this.clock = clock;
  }

  /** Checks everything once. */
  Verified check() {
    return database.read(connection -> checked(connection, new Findings()));
  }

  /** Checks, mends, and says of each finding whether it is gone. */
  Verified repair() {
    Findings findings = new Findings();
    Verified before = database.read(connection -> checked(connection, findings));
    if (before.findings().isEmpty() || findings.has(Checking.PAGES)) {
      return before;
    }
    database.write(connection -> mend(connection, findings));
    Verified after = check();
    Set<String> left =
        after.findings().stream().map(Verified.Finding::what).collect(Collectors.toSet());
    before.findings().stream()
        .map(Verified.Finding::what)
        .filter(what -> !left.contains(what))
        .forEach(findings::mended);
    return new Verified(
        after.patterns(),
        after.vectors(),
        after.foundById(),
        after.foundByText(),
        after.withoutWords(),
        after.foundByVector(),
        after.soughtByVector(),
        findings.list());
  }

  private Verified checked(Connection connection, Findings findings) throws SQLException {
    for (String finding : Integrity.of(connection)) {
      findings.add(kindOf(finding), finding);
    }
    Checking checking = new Checking(connection, findings);
    if (findings.has(Checking.PAGES)) {
      return checking.result(0, 0);
    }
    checking.all();
    int dimension = Checking.dimensions(connection).getOrDefault(model, 0);
    Map<Long, float[]> sample = new Embeddings(connection, model).sample(MOST_SOUGHT, dimension);
    int found = 0;
    for (Map.Entry<Long, float[]> one : sample.entrySet()) {
      if (findsItself(connection, one.getKey(), one.getValue())) {
        found++;
      } else {
        findings.add(Checking.NOT_BY_VECTOR, "row " + one.getKey());
      }
    }
    return checking.result(found, sample.size());
  }

  private static String kindOf(String finding) {
    if (Integrity.isOfTheText(finding)) {
      return Checking.WORDS;
    }
    return Integrity.isOfAnIndex(finding) ? Checking.INDEXES : Checking.PAGES;
  }

  /** Twins may come first, but nothing that is farther. */
  private boolean findsItself(Connection connection, long row, float[] vector) throws SQLException {
    List<Near> near = search.best(connection, vector, ALL, NEIGHBOURS).near();
    return near.stream().anyMatch(one -> one.id() == row)
        || (near.size() == NEIGHBOURS
            && near.stream().allMatch(one -> one.similarity() > 1 - SAME));
  }

  private boolean mend(Connection connection, Findings findings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (findings.has(Checking.INDEXES) || findings.has(Checking.NOT_BY_ID)) {
        statement.executeUpdate("REINDEX");
      }
      if (findings.has(Checking.ORPHANS)) {
        Integrity.deleteOrphans(connection);
      }
    }
    Checking bad = new Checking(connection, new Findings());
    bad.all();
    for (long seq : bad.bad()) {
      moveAside(connection, seq);
    }
    if (findings.has(Checking.WORDS) || findings.has(Checking.NOT_BY_TEXT)) {
      FullText.rebuild(connection);
    }
    deleteBadVectors(connection);
    new Settling(connection).settleAll();
    return true;
  }

  /** Out of every search, but not lost. */
  private void moveAside(Connection connection, long seq) throws SQLException {
    try (PreparedStatement copy =
            connection.prepareStatement(
                "INSERT INTO aside (reason, at, id, kind, name, signature, key, codec, body, doc,"
                    + " origins) SELECT ?, ?, id, kind, name, signature, key, codec, body, doc,"
                    + " coalesce((SELECT group_concat(project || ' ' || path, char(10))"
                    + " FROM origin WHERE pattern = seq), '') FROM pattern WHERE seq = ?");
        PatternWriter writer = new PatternWriter(connection)) {
      copy.setString(1, "found by verify: cannot be read, or is not what its id says");
      copy.setLong(2, clock.millis());
      copy.setLong(3, seq);
      copy.executeUpdate();
      writer.delete(seq);
    }
  }

  /** What has no vector gets one again, by and by. */
  private static void deleteBadVectors(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM embedding WHERE seq = ?")) {
      for (long seq : Checking.badVectors(connection)) {
        delete.setLong(1, seq);
        delete.executeUpdate();
      }
    }
  }
}
