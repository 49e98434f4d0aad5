package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Pruned;
import dev.redgreen.patterns.Retention;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final Instant STORED = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Instant NOW = STORED.plus(Duration.ofDays(400));
  private static final Retention OLDER_THAN_180_DAYS =
      new Retention(Optional.empty(), Optional.of(Duration.ofDays(180)));

  private Path directory;
  private SqlitePatternStore store;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh;
    store =
        SqlitePatternStore.open(
            directory, Clock.fixed(NOW, ZoneOffset.UTC), SeededEmbedder.source());
  }

  @AfterEach
  void end() {
    store.close();
  }

  private Pattern learned(String name) {
    Pattern pattern =
        Sample.method(
            "public static int a.A#" + name + "(int n)",
            "Learned " + name,
            Standing.VERIFIED,
            Sample.origin("p", "p", "own", "A.java", "run-1"));
    store.add(List.of(pattern));
    return pattern;
  }

  private void used(Pattern pattern, boolean success, int daysAgo) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    String run = "run" + daysAgo + success;
    store.record(List.of(Trial.of(pattern.id(), run, "p", success, 1, "told", at)));
  }

  private List<String> names() {
    return store.list(METHODS, 10_000).stream().map(Pattern::name).sorted().toList();
  }

  private static List<String> names(Pruned pruned) {
    return pruned.going().stream().map(Pruned.Going::name).toList();
  }

  @Test
  void ageTakesWhatWasNotUsedFor() {
    Pattern old = learned("old");
    Pattern used = learned("used");
    used(old, true, 200);
    used(used, true, 100);
    Pruned planned = store.prune(OLDER_THAN_180_DAYS, false);
    assertEquals(List.of(old.signature()), names(planned));
    assertEquals(200, planned.going().get(0).idleDays());
    assertEquals(List.of("old", "used"), names());
    assertEquals(planned.going(), store.prune(OLDER_THAN_180_DAYS, true).going());
    assertEquals(List.of("used"), names());
    assertEquals(1, store.success(old.id(), "p", 1).trials(), "outcomes stay");
  }

  @Test
  void pinnedTrustedAndLatelyUsedStay() {
    Pattern pinned = learned("pinned");
    Pattern trusted = learned("trusted");
    Pattern lately = learned("lately");
    learned("going");
    store.mark(List.of(Mark.of(pinned.id(), Mark.Word.PIN, "", "p", STORED)));
    for (int run = 0; run < 3; run++) {
      used(trusted, true, 350 + run);
    }
    used(lately, false, 29);
    Retention nothing = new Retention(Optional.of(0L), Optional.of(Duration.ofDays(1)));
    Pruned pruned = store.prune(nothing, true);
    assertEquals(1, pruned.going().size());
    assertEquals(List.of("lately", "pinned", "trusted"), names());
    assertEquals(3, pruned.kept());
  }

  @Test
  void leastUsefulGoesFirst() {
    Pattern good = learned("good");
    Pattern bad = learned("bad");
    Pattern unused = learned("unused");
    used(good, true, 60);
    used(bad, false, 60);
    used(bad, false, 61);
    Retention nothing = new Retention(Optional.of(0L), Optional.empty());
    assertEquals(
        List.of(bad.signature(), unused.signature(), good.signature()),
        names(store.prune(nothing, false)));
  }

  @Test
  void sizeIsGivenBackAndWhatStaysIsFound() throws IOException {
    Random random = new Random(1);
    for (int file = 0; file < 40; file++) {
      List<Pattern> patterns = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        StringBuilder doc = new StringBuilder("File " + file + " method " + i);
        random.ints(60).forEach(word -> doc.append(' ').append(Integer.toString(word, 36)));
        Origin origin = Sample.origin("acme", Origin.PUBLIC, "MIT", "F" + file + ".java", "");
        String signature = "public static int a.F" + file + "#f" + i + "(int n)";
        patterns.add(Sample.method(signature, doc.toString(), Standing.CORPUS, origin));
      }
      store.replaceFile("acme", "F" + file + ".java", "1", patterns);
    }
    store.embedMissing(10_000);
    Pattern useful = store.withName("f3", METHODS, 1).get(0);
    used(useful, true, 40);
    long before = Files.size(directory.resolve("patterns.db"));
    long limit = before / 2;
    Retention half = new Retention(Optional.of(limit), Optional.empty());
    Pruned planned = store.prune(half, false);
    Pruned pruned = store.prune(half, true);
    long after = Files.size(directory.resolve("patterns.db"));
    assertTrue(after <= limit, () -> after + " of " + before);
    assertEquals(after, pruned.bytesAfter());
    assertTrue(Math.abs(planned.bytesAfter() - after) < before / 5, planned.bytesAfter() + "");
    assertTrue(store.get(useful.id()).isPresent(), "the file that was used stays");
    assertTrue(store.verify(false).sound(), store.verify(false)::toString);
    Map<String, String> files = store.indexedFiles("acme");
    assertEquals(pruned.kept(), files.size() * 20, "what went is indexed again when it is asked");
    assertFalse(files.isEmpty());
  }
}
