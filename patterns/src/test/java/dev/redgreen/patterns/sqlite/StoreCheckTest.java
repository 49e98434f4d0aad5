package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Verified;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a store in one way, and looks whether verify names and mends just that. */
class StoreCheckTest {
  private static final int COUNT = 60;
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private Path directory;

  @BeforeEach
  void fill(@TempDir Path fresh) {
    directory = fresh;
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      patterns.add(method(i));
    }
    try (SqlitePatternStore store = open()) {
      store.add(patterns);
      assertEquals(COUNT, store.embedMissing(1_000));
    }
  }

  private static Pattern method(int number) {
    return Sample.method(
        "public static int a.A" + number + "#work" + number + "(int n)", "Number " + number);
  }

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), SeededEmbedder.source());
  }

  private void broken(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + directory.resolve("patterns.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private Verified verify(boolean repair) {
    try (SqlitePatternStore store = open()) {
      return store.verify(repair);
    }
  }

  private static List<String> names(Verified verified) {
    return verified.findings().stream().map(Verified.Finding::what).toList();
  }

  /** Named without being touched, mended when asked, gone then. */
  private void assertMended(String what) {
    Verified found = verify(false);
    assertTrue(names(found).contains(what), found::toString);
    assertFalse(found.sound());
    assertEquals(names(found), names(verify(false)));
    Verified mended = verify(true);
    assertTrue(mended.sound(), mended::toString);
    assertTrue(names(mended).contains(what), mended::toString);
    assertEquals(List.of(), verify(false).findings());
  }

  @Test
  void soundStoreFindsEverything() {
    assertEquals(
        new Verified(COUNT, COUNT, COUNT, COUNT, 0, COUNT, COUNT, List.of()), verify(false));
    assertEquals(verify(false), verify(true));
  }

  @Test
  void lostWordsAreMadeAnew() throws SQLException {
    broken("DELETE FROM pattern_text WHERE rowid % 7 = 0");
    assertMended(Checking.WORDS);
    try (SqlitePatternStore store = open()) {
      Query query = new Query("work7", METHODS, "p", 3, false);
      assertEquals(method(7), store.search(query).matches().get(0).pattern());
    }
  }

  @Test
  void wordsOfAnotherPatternAreNoticed() throws SQLException {
    broken(
        "DELETE FROM pattern_text WHERE rowid = 3;"
            + "INSERT INTO pattern_text (rowid, name, signature, doc, body)"
            + " VALUES (3, 'quite', 'other', 'words', 'here')");
    assertMended(Checking.NOT_BY_TEXT);
  }

  @Test
  void lostOrWrongTermVectorsAreMadeAnew() throws SQLException {
    broken("DELETE FROM term_vector WHERE pattern = 4");
    broken("UPDATE term_vector SET length = length + 1 WHERE pattern = 5");
    broken("UPDATE term_vector SET terms = x'0102030405' WHERE pattern = 6");
    assertEquals(COUNT - 3, verify(false).foundByText());
    assertMended(Checking.NOT_BY_TEXT);
    broken("INSERT INTO term_vector (pattern, length, terms) VALUES (7777, 1, x'0102030405')");
    assertMended(Checking.WORDS);
  }

  @Test
  void badVectorsAreMadeAgain() throws SQLException {
    broken(
        "UPDATE embedding SET vector = zeroblob(256) WHERE seq = 5;"
            + "UPDATE embedding SET vector = zeroblob(12) WHERE seq = 6;"
            + "UPDATE embedding SET dimension = 3, vector = zeroblob(12) WHERE seq = 7");
    assertMended(Checking.VECTORS);
    try (SqlitePatternStore store = open()) {
      assertEquals(3, store.embedMissing(1_000));
    }
    assertEquals(COUNT, verify(false).foundByVector());
  }

  @Test
  void patternThatIsNotWhatItsIdSaysIsMovedAside() throws SQLException {
    broken("UPDATE pattern SET body = 'int x;', codec = 0 WHERE seq = 9");
    assertMended(Checking.WRONG_ID);
    assertEquals(COUNT - 1, verify(false).patterns());
    try (SqlitePatternStore store = open()) {
      assertTrue(store.get(method(8).id()).isEmpty());
      assertEquals(1, store.add(List.of(method(8))), "it can be learned again");
    }
  }

  @Test
  void unreadableBodyIsMovedAside() throws SQLException {
    broken("UPDATE pattern SET body = x'00ff', codec = 1 WHERE seq = 4");
    broken("DELETE FROM origin WHERE pattern = 5");
    broken("UPDATE pattern SET codec = 77 WHERE seq = 6");
    assertMended(Checking.UNREADABLE);
    assertEquals(COUNT - 3, verify(false).patterns());
  }

  @Test
  void rowsWithoutAPatternGo() throws SQLException {
    broken("PRAGMA foreign_keys = OFF; DELETE FROM pattern WHERE seq = 11");
    assertMended(Checking.ORPHANS);
  }

  @Test
  void standingFollowsFromEvents() throws SQLException {
    broken("UPDATE pattern SET standing = 'QUARANTINED' WHERE seq = 12");
    assertMended(Checking.STANDINGS);
    try (SqlitePatternStore store = open()) {
      assertEquals(COUNT, store.list(METHODS, 1_000).size());
    }
  }
}
