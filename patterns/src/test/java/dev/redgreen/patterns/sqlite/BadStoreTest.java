package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores and disks that are not as they should be. */
class BadStoreTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final int COUNT = 300;

  private Path directory;
  private Path file;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh.resolve("store");
    file = directory.resolve("patterns.db");
  }

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), SeededEmbedder.source());
  }

  private static Pattern method(int number) {
    return Sample.method("public static int a.A#work" + number + "(int n)", "Number " + number);
  }

  private void fill() {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      patterns.add(method(i));
    }
    try (SqlitePatternStore store = open()) {
      store.add(patterns);
      store.embedMissing(1_000);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(one -> one.getFileName().toString()).toList();
    }
  }

  @Test
  void earlierSchemaIsMigrated() throws Exception {
    Files.createDirectories(directory);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        InputStream script =
            Objects.requireNonNull(Schema.class.getResourceAsStream("schema-1.sql"))) {
      statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      for (int i = 0; i < 3; i++) {
        Pattern pattern = method(i);
        String standing = List.of("CORPUS", "VERIFIED", "QUARANTINED").get(i);
        statement.executeUpdate(
            "INSERT INTO pattern (id, kind, name, signature, key, codec, body, doc, language, tags,"
                + " standing) VALUES ('"
                + String.join("', '", pattern.id(), "method", pattern.name(), pattern.signature())
                + "', '', 0, CAST('"
                + pattern.body()
                + "' AS BLOB), '', 'java', '', '"
                + standing
                + "'); INSERT INTO origin VALUES ("
                + (i + 1)
                + ", 'p', 'p', 'A.java', 'a.A', 1, '', 'own', '', '')");
      }
      statement.executeUpdate(
          "INSERT INTO forgotten VALUES ('e', '"
              + method(9).id()
              + "', 'wrong', 1000);"
              + "INSERT INTO trial (event_id, pattern_id, run_id, project, success, weight, cause,"
              + " at) VALUES ('t', '"
              + method(1).id()
              + "', 'r', 'p', 1, 1.0, 'green', 1000);"
              + "PRAGMA user_version = 1");
    }
    try (SqlitePatternStore store = open()) {
      assertEquals(2, store.list(METHODS, 9).size());
      assertEquals(Standing.VERIFIED, store.get(method(1).id()).orElseThrow().standing());
      assertEquals(1, store.quarantined(9).size());
      assertEquals(0, store.add(List.of(method(9))), "what was forgotten stays so");
      assertEquals(Mark.Word.FORGET, store.history(method(9).id()).marks().get(0).word());
      assertEquals(1, store.search(new Query("work1", METHODS, "p", 1, false)).matches().size());
      assertEquals(List.of(), store.verify(false).findings());
    }
  }

  @Test
  void flippedBitsNeverPassForPatterns() throws Exception {
    fill();
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int round = 0; round < 25; round++) {
      int place = round < 3 ? 16 + 30 * round : random.nextInt(good.length);
      try (Stream<Path> files = Files.list(directory)) {
        for (Path old : files.filter(Files::isRegularFile).toList()) {
          Files.delete(old);
        }
      }
      Files.write(file, good);
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(place);
        bytes.write(good[place] ^ (1 << random.nextInt(8)));
      }
      assertUsableOrSaid("bit flipped at " + place);
    }
  }

  /**
   * The code of every pattern is right, or the damage is said and the file is kept. What the id
   * does not vouch for (documentation, origins) is not checked.
   */
  private void assertUsableOrSaid(String what) throws IOException {
    try (SqlitePatternStore store = open()) {
      if (!store.openingNote().isEmpty()) {
        assertTrue(names().toString().contains(".corrupt-"), what);
        return;
      }
      boolean sound = store.verify(false).sound();
      int right = 0;
      for (int i = 0; i < COUNT; i++) {
        Pattern wanted = method(i);
        right +=
            store.get(wanted.id()).filter(is -> is.body().equals(wanted.body())).isPresent()
                ? 1
                : 0;
      }
      assertTrue(right == COUNT || !sound, () -> what + ": only " + COUNT + " are right, unsaid");
    } catch (StoreException said) {
      assertTrue(said.toString().contains(file.toString()), said::toString);
    }
    assertTrue(Files.exists(file), what);
  }

  @Test
  void cutFilesAreSaid() throws Exception {
    fill();
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {1, 50, 4096, 4096 * 3 + 17, good.length - 4096}) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path old : files.filter(Files::isRegularFile).toList()) {
          Files.delete(old);
        }
      }
      Files.write(file, Arrays.copyOf(good, length));
      assertUsableOrSaid("cut to " + length);
    }
  }

  @Test
  void fullDiskLosesNothing() throws Exception {
    if (ConfinedStore.possible()) {
      String small = "mkdir -p \"$1\"; mount -t tmpfs -o size=8m none \"$1\"";
      String said = ConfinedStore.run(small, directory, "fill");
      assertTrue(said.contains("is full"), said);
      assertTrue(said.contains("lost 0 of "), said);
      assertFalse(said.contains("lost 0 of 0"), said);
    }
    Database database = new StoreFile(directory).open().database();
    database.outside(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("PRAGMA max_page_count = 60");
          }
        });
    int written = 0;
    try {
      while (written < 10_000) {
        Pattern next = method(written);
        database.write(
            connection -> {
              try (PatternWriter writer = new PatternWriter(connection)) {
                return writer.put(next);
              }
            });
        written++;
      }
    } catch (StoreException full) {
      assertTrue(full.toString().contains("is full"), full::toString);
    } finally {
      database.close();
    }
    try (SqlitePatternStore store = open()) {
      assertEquals(written, store.list(METHODS, 10_000).size());
      assertTrue(store.verify(false).sound());
    }
  }

  @Test
  void readOnlyStoreAnswersAndSaysSo() throws Exception {
    fill();
    if (ConfinedStore.possible()) {
      assertAnswers("mount --bind \"$1\" \"$1\"; mount -o remount,bind,ro \"$1\"");
      assertAnswers(
          "cp -r \"$1\" \"$1.copy\"; mount -t tmpfs none \"$1\"; cp -r \"$1.copy/.\" \"$1\";"
              + " mount -o remount,ro \"$1\"");
    }
    assertReadOnly(new ReadOnlyStore(file).open());
    assertEquals(List.of("patterns.db"), names().stream().filter(n -> n.contains("db")).toList());
  }

  private void assertAnswers(String readOnly) throws Exception {
    String said = ConfinedStore.run(readOnly, directory, "search");
    assertTrue(said.contains("work3: The store " + file + " is read-only"), said);
    assertTrue(said.contains("the store " + file + " cannot be written"), said);
  }

  @Test
  void logOfAReadOnlyStoreIsReadToo() throws Exception {
    fill();
    try (SqlitePatternStore store = open()) {
      store.add(List.of(method(COUNT)));
      try (Database copy = new ReadOnlyStore(file).open()) {
        PatternReader.Row row =
            copy.read(connection -> new PatternReader(connection).withId(method(COUNT).id()))
                .get(0);
        assertEquals(method(COUNT), row.pattern());
      }
    }
  }

  private static void assertReadOnly(Database database) {
    try (database) {
      assertEquals(
          COUNT, database.read(connection -> new PatternReader(connection).heads(METHODS)).size());
      StoreException refused =
          assertThrows(
              StoreException.class,
              () ->
                  database.write(
                      connection -> {
                        try (PatternWriter writer = new PatternWriter(connection)) {
                          return writer.put(method(999));
                        }
                      }));
      assertTrue(refused.toString().contains("cannot be written"), refused::toString);
    }
  }

  @Test
  void anyTextIsStoredAsItIs() throws SQLException {
    String odd =
        "nul \0 emoji \uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDCBB quote ' \" % \u0001 \r\n";
    Pattern pattern =
        Sample.method(
            "public static int a.A#odd(int n)",
            odd + "findable",
            Standing.CORPUS,
            Sample.origin("p " + odd, "p", "own"));
    try (SqlitePatternStore store = open()) {
      store.add(List.of(pattern));
      store.embedMissing(9);
    }
    try (SqlitePatternStore store = open()) {
      assertEquals(pattern, store.get(pattern.id()).orElseThrow());
      for (String text : List.of("findable", odd, "\0", "\uD83D\uDE00", odd.repeat(2_000))) {
        Answer answer = store.search(new Query(text, METHODS, "p", 5, true));
        assertEquals(List.of(pattern), answer.matches().stream().map(m -> m.pattern()).toList());
      }
      assertEquals(List.of(), store.verify(false).findings());
    }
  }
}
