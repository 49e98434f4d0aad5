package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Backup;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Restored;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private Path directory;
  private Path copy;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh.resolve("store");
    copy = fresh.resolve("backup.db");
  }

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), SeededEmbedder.source());
  }

  private static Pattern method(int number) {
    return Sample.method("public static int a.A#f" + number + "(int n)", "Number " + number);
  }

  private static int count(SqlitePatternStore store) {
    return store.list(METHODS, 10_000).size();
  }

  private List<String> besides() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void copyIsOneStateAlthoughOthersWrite() throws Exception {
    try (SqlitePatternStore store = open()) {
      for (int i = 0; i < 200; i++) {
        store.add(List.of(method(i)));
      }
      Process other = WritingProcess.start(directory, "Other", 1_000_000);
      try {
        other.inputReader(StandardCharsets.UTF_8).readLine();
        Backup backup = store.backup(copy, false);
        assertTrue(backup.patterns() > 200, backup::toString);
        assertEquals(Files.size(copy), backup.bytes());
      } finally {
        other.destroyForcibly().waitFor();
      }
    }
    Restored restored = SqlitePatternStore.restore(directory, copy);
    try (SqlitePatternStore store = open()) {
      assertEquals(restored.patterns(), count(store));
      assertTrue(store.verify(false).sound());
    }
  }

  @Test
  void nothingIsOverwrittenUnasked() throws IOException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(method(1)));
      Files.writeString(copy, "precious");
      assertThrows(StoreException.class, () -> store.backup(copy, false));
      assertEquals("precious", Files.readString(copy));
      assertEquals(1, store.backup(copy, true).patterns());
      try (Stream<Path> files = Files.list(copy.getParent())) {
        assertEquals(2, files.count(), "the store and the backup");
      }
    }
  }

  @Test
  void backupThatCannotBeWrittenIsNamed() {
    Path nowhere = copy.resolveSibling("missing").resolve("backup.db");
    try (SqlitePatternStore store = open()) {
      StoreException failed =
          assertThrows(StoreException.class, () -> store.backup(nowhere, false));
      assertTrue(failed.toString().contains(nowhere.toString()), failed::toString);
      assertEquals(1, store.add(List.of(method(1))), "the store works on");
    }
  }

  @Test
  void restoreKeepsWhatWasThere() throws IOException {
    String before;
    try (SqlitePatternStore store = open()) {
      before = store.storeId();
      store.add(List.of(method(1)));
      store.backup(copy, false);
      store.add(List.of(method(2)));
    }
    Restored restored = SqlitePatternStore.restore(directory, copy);
    assertEquals(1, restored.patterns());
    try (SqlitePatternStore store = open()) {
      assertEquals(1, count(store));
      assertNotEquals(before, store.storeId(), "what was derived from the old one does not fit");
    }
    SqlitePatternStore.restore(directory, Path.of(restored.kept()));
    try (SqlitePatternStore store = open()) {
      assertEquals(2, count(store));
    }
  }

  @Test
  void storeInUseIsNotReplaced() throws IOException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(method(1)));
      store.backup(copy, false);
      store.add(List.of(method(2)));
      StoreException inUse =
          assertThrows(StoreException.class, () -> SqlitePatternStore.restore(directory, copy));
      assertTrue(inUse.toString().contains("another process uses"), inUse::toString);
      assertEquals(1, store.add(List.of(method(3))));
    }
    try (SqlitePatternStore store = open()) {
      assertEquals(3, count(store));
    }
    assertFalse(besides().toString().contains("re"), besides()::toString);
  }

  @Test
  void brokenBackupsAreRefusedAndTheStoreStays() throws IOException {
    try (SqlitePatternStore store = open()) {
      for (int i = 0; i < 300; i++) {
        store.add(List.of(method(i)));
      }
      store.backup(copy, false);
    }
    byte[] good = Files.readAllBytes(copy);
    byte[] store = Files.readAllBytes(directory.resolve("patterns.db"));
    for (int place : new int[] {100, 4096 + 8, good.length / 2, good.length - 4096 + 4}) {
      Files.write(copy, good);
      try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
        bytes.seek(place);
        bytes.write(new byte[] {0x5a, 0x5a, 0x5a, 0x5a, 0x5a, 0x5a, 0x5a, 0x5a});
      }
      assertRefused("place " + place);
    }
    Files.write(copy, Arrays.copyOf(good, good.length / 2 + 100));
    assertRefused("cut");
    Files.writeString(copy, "notes");
    assertRefused("no database");
    Files.delete(copy);
    assertRefused("missing");
    assertArrayEquals(store, Files.readAllBytes(directory.resolve("patterns.db")));
    assertFalse(besides().toString().contains("re"), besides()::toString);
  }

  private void assertRefused(String how) {
    StoreException refused =
        assertThrows(StoreException.class, () -> SqlitePatternStore.restore(directory, copy), how);
    assertTrue(refused.toString().contains(copy.toString()), refused::toString);
  }

  @Test
  void damagedStoreIsReplacedToo() throws IOException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(method(1)));
      store.backup(copy, false);
    }
    Files.writeString(directory.resolve("patterns.db"), "no database".repeat(1_000));
    Restored restored = SqlitePatternStore.restore(directory, copy);
    assertTrue(Files.readString(Path.of(restored.kept())).startsWith("no database"));
    try (SqlitePatternStore store = open()) {
      assertEquals("", store.openingNote());
      assertEquals(1, count(store));
    }
  }
}
