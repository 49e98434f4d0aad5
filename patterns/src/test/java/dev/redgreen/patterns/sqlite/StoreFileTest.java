package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final Pattern PAD =
      Sample.method("public static String a.A#leftPad(String s, int n)", "Pads a text.");

  private Path directory;
  private Path file;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh;
    file = fresh.resolve("patterns.db");
  }

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
  }

  private void fill() {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      patterns.add(Sample.method("public static int a.A" + i + "#f" + i + "(int n)", "Doc " + i));
    }
    try (SqlitePatternStore store = open()) {
      store.add(patterns);
      store.add(List.of(PAD));
    }
  }

  private void sql(String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    }
  }

  private void overwrite(long from, int length) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(from);
      byte[] garbage = new byte[length];
      Arrays.fill(garbage, (byte) 0x5a);
      bytes.write(garbage);
    }
  }

  @Test
  void fileThatIsNoStoreIsKeptAside() throws IOException {
    Files.writeString(file, "this is no database, but somebody's notes".repeat(100));
    String id;
    try (SqlitePatternStore store = open()) {
      assertEquals(
          "The store was damaged and is kept as "
              + file
              + ".corrupt-1; a new one was begun: index again.",
          store.openingNote());
      store.add(List.of(PAD));
      id = store.storeId();
    }
    assertTrue(Files.readString(directory.resolve("patterns.db.corrupt-1")).startsWith("this is"));
    try (SqlitePatternStore store = open()) {
      assertEquals("", store.openingNote());
      assertEquals(id, store.storeId());
      assertEquals(1, store.list(METHODS, 9).size());
    }
  }

  @Test
  void secondDamagedFileIsKeptBesideTheFirst() throws IOException {
    fill();
    overwrite(0, 4096);
    open().close();
    overwrite(0, 4096);
    open().close();
    assertTrue(Files.exists(directory.resolve("patterns.db.corrupt-1")));
    assertTrue(Files.exists(directory.resolve("patterns.db.corrupt-2")));
  }

  @Test
  void cutFileIsKeptAside() throws IOException {
    fill();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    try (SqlitePatternStore store = open()) {
      assertNotEquals("", store.openingNote());
      store.add(List.of(PAD));
      assertEquals(PAD, store.get(PAD.id()).orElseThrow());
    }
  }

  @Test
  void damageFoundInUseIsMendedByTheNextOpening() throws IOException {
    fill();
    int half = (int) Files.size(file) / 2;
    overwrite(half, half);
    StoreException found =
        assertThrows(
            StoreException.class,
            () -> {
              try (SqlitePatternStore store = open()) {
                assertEquals("", store.openingNote());
                store.list(METHODS, 10_000);
              }
            });
    assertTrue(found.toString().contains("is damaged"), found::toString);
    try (SqlitePatternStore store = open()) {
      assertNotEquals("", store.openingNote());
      store.add(List.of(PAD));
      assertEquals(PAD, store.get(PAD.id()).orElseThrow());
    }
  }

  @Test
  void whatCanBeReadOfADamagedFileIsSaved() throws IOException {
    fill();
    try (SqlitePatternStore store = open()) {
      store.record(List.of(Trial.of(PAD.id(), "r", "p", true, 1, "green", Instant.EPOCH)));
      store.mark(List.of(Mark.of(PAD.id(), Mark.Word.PIN, "", "p", Instant.EPOCH)));
    }
    int third = (int) Files.size(file) / 3;
    overwrite(third, 4096);
    Files.writeString(Trouble.damageMark(file), "found in use");
    try (SqlitePatternStore store = open()) {
      assertTrue(store.openingNote().contains("were saved"), store::openingNote);
      int saved = store.list(METHODS, 10_000).size();
      assertTrue(saved > 400 && saved <= 501, () -> saved + " were saved");
      assertEquals(2, store.history(PAD.id()).steps().size());
      assertTrue(store.verify(false).sound(), () -> store.verify(false).toString());
    }
  }

  @Test
  void damagedTextIndexIsRebuiltWithoutLoss() throws SQLException {
    fill();
    sql("UPDATE pattern_text_data SET block = zeroblob(20) WHERE id > 10");
    assertThrows(
        StoreException.class,
        () -> {
          try (SqlitePatternStore store = open()) {
            store.search(new Query("pads text", METHODS, "p", 5, false));
          }
        });
    try (SqlitePatternStore store = open()) {
      assertEquals("", store.openingNote());
      assertEquals(501, store.list(METHODS, 10_000).size());
      assertEquals(
          PAD,
          store.search(new Query("pads text", METHODS, "p", 5, false)).matches().get(0).pattern());
    }
  }

  @Test
  void newerStoreIsRefusedAndLeftAlone() throws SQLException {
    fill();
    sql("PRAGMA user_version = 99");
    StoreException refusal = assertThrows(StoreException.class, this::open);
    assertEquals(
        "the store "
            + file
            + " was made by a newer tdd (schema 99, this one knows "
            + Schema.VERSION
            + "); update, or use --store",
        refusal.getMessage());
    sql("PRAGMA user_version = " + Schema.VERSION);
    try (SqlitePatternStore store = open()) {
      assertEquals(501, store.list(METHODS, 10_000).size());
    }
  }

  @Test
  void placeThatCannotBeWrittenIsNamed() throws IOException {
    Path notADirectory = Files.writeString(directory.resolve("file"), "x");
    StoreException refusal =
        assertThrows(
            StoreException.class,
            () ->
                SqlitePatternStore.open(
                    notADirectory.resolve("store"), Clock.systemUTC(), EmbedderSource.none()));
    assertTrue(refusal.toString().contains("cannot be written"), refusal::toString);
  }

  @Test
  void fullDiskIsNamed() {
    StoreException full = Trouble.with(file, new SQLException("full", "", 13));
    assertTrue(full.toString().contains("is full"), full::toString);
  }

  @Test
  void outcomesCannotBeRewritten() throws SQLException {
    try (SqlitePatternStore store = open()) {
      store.record(List.of(Trial.of("id", "r", "p", true, 1, "green", Instant.EPOCH)));
    }
    assertThrows(SQLException.class, () -> sql("UPDATE trial SET success = 0"));
    assertThrows(SQLException.class, () -> sql("DELETE FROM trial"));
    try (SqlitePatternStore store = open()) {
      assertEquals(1, store.stats().trials());
    }
  }

  @Test
  void forgottenPatternLeavesNoWords() throws SQLException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(PAD));
      store.forget(PAD.id(), "wrong");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM pattern_text_docsize")) {
      assertEquals(0, rows.getInt(1));
    }
  }

  @Test
  void failedWriteChangesNothing() {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(PAD));
      List<Pattern> poisoned = new ArrayList<>();
      poisoned.add(Sample.method("public static int a.B#one(int n)", ""));
      poisoned.add(null);
      assertThrows(NullPointerException.class, () -> store.add(poisoned));
      assertEquals(1, store.list(METHODS, 9).size());
      assertEquals(0, store.search(new Query("one", METHODS, "p", 5, false)).matches().size());
    }
  }
}
