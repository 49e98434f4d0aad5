package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private static SqlitePatternStore open(Path directory) {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
  }

  private static void assertStored(SqlitePatternStore store, String name, int number) {
    Pattern pattern = WritingProcess.pattern(name, number);
    assertTrue(store.get(pattern.id()).isPresent(), () -> "lost " + pattern.signature());
    assertEquals(1, store.success(pattern.id(), "p", 1).trials());
    Query query = new Query(pattern.name() + " " + name + number, METHODS, "p", 3, false);
    List<Match> matches = store.search(query).matches();
    assertTrue(
        matches.stream().anyMatch(match -> match.pattern().id().equals(pattern.id())),
        () -> "not found: " + pattern.signature());
  }

  @Test
  void killedProcessLosesNothingThatWasAcknowledged(@TempDir Path directory) throws Exception {
    for (int round = 0; round < 6; round++) {
      String name = "Round" + round;
      Process process = WritingProcess.start(directory, name, 1_000_000);
      int acknowledged = acknowledgedBeforeKill(process, 5 + 7 * round);
      try (SqlitePatternStore store = open(directory)) {
        assertEquals("", store.openingNote());
        for (int i = 0; i <= acknowledged; i++) {
          assertStored(store, name, i);
        }
      }
    }
    try (Stream<Path> files = Files.list(directory.resolve("native"))) {
      assertEquals(1, files.count());
    }
  }

  private static int acknowledgedBeforeKill(Process process, int wanted)
      throws IOException, InterruptedException {
    int last = -1;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      while (last < wanted) {
        String line = out.readLine();
        assertTrue(line != null, "the process ended by itself");
        last = Integer.parseInt(line);
      }
      process.toHandle().destroyForcibly(); // unlike the process itself, leaves the pipe readable
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line.matches("\\d+") ? Math.max(last, Integer.parseInt(line)) : last;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return last;
  }

  @Test
  void twoProcessesAndThisOneWriteAtOnce(@TempDir Path directory) throws Exception {
    int each = 40;
    Process first = WritingProcess.start(directory, "First", each);
    Process second = WritingProcess.start(directory, "Second", each);
    try (SqlitePatternStore store = open(directory)) {
      for (int i = 0; i < each; i++) {
        assertEquals(1, store.add(List.of(WritingProcess.pattern("Third", i))));
      }
      first.getInputStream().readAllBytes();
      second.getInputStream().readAllBytes();
      assertEquals(0, first.waitFor());
      assertEquals(0, second.waitFor());
      assertEquals(3 * each, store.list(METHODS, 1_000).size());
      assertEquals(2 * each, store.stats().trials());
      for (int i = 0; i < each; i++) {
        assertStored(store, "First", i);
        assertStored(store, "Second", i);
      }
    }
  }

  @Test
  void threadsShareOneStore(@TempDir Path directory) throws Exception {
    try (SqlitePatternStore store = open(directory)) {
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  store.add(List.of(WritingProcess.pattern("Thread", i)));
                }
              });
      writer.start();
      for (int i = 0; i < 100; i++) {
        store.search(new Query("thread number", METHODS, "p", 5, false));
        store.add(List.of(WritingProcess.pattern("Here", i)));
      }
      writer.join();
      assertEquals(200, store.list(METHODS, 1_000).size());
    }
  }
}
