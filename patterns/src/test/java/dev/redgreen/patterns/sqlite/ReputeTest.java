package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.History;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Mark.Word;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where outcomes and a person's word put a pattern, and what lookups make of it. */
class ReputeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final Pattern PAD =
      Sample.method("public static String a.A#leftPad(String s, int n)", "Pads a text.");

  private SqlitePatternStore store;
  private int said;

  @BeforeEach
  void begin(@TempDir Path directory) {
    store =
        SqlitePatternStore.open(
            directory,
            Clock.fixed(NOW, ZoneOffset.UTC),
            WordCountEmbedder.source("count", "pads", "text", "left"));
    store.add(List.of(PAD));
    assertEquals(1, store.embedMissing(10));
  }

  @AfterEach
  void end() {
    store.close();
  }

  private void uses(int count, boolean success, double weight) {
    for (int i = 0; i < count; i++) {
      String run = (success ? "good" : "bad") + weight + i;
      store.record(List.of(Trial.of(PAD.id(), run, "p", success, weight, "told", NOW)));
    }
  }

  private void say(Word word) {
    said++;
    store.mark(List.of(Mark.of(PAD.id(), word, "because", "p", NOW.plusSeconds(said))));
  }

  private Standing standing() {
    return store.get(PAD.id()).orElseThrow().standing();
  }

  private void assertFound(boolean found) {
    Query words = new Query("left pad", METHODS, "p", 5, false);
    Query vectors = new Query("pads text left", METHODS, "p", 5, true);
    assertEquals(found, !store.search(words).matches().isEmpty());
    assertEquals(found, !store.search(vectors).matches().isEmpty());
    assertEquals(found, !store.withKeys(Set.of(PAD.key()), METHODS, "p", 5).isEmpty());
    assertEquals(found, !store.withName("leftPad", METHODS, 5).isEmpty());
    assertEquals(found, !store.heads(METHODS).isEmpty());
    assertEquals(found, !store.list(METHODS, 5).isEmpty());
  }

  @Test
  void threeVerifiedRunsMakeTrust() {
    uses(2, true, 1);
    assertEquals(Standing.CORPUS, standing());
    uses(3, true, 0.5);
    assertEquals(Standing.CORPUS, standing(), "compiling alone proves nothing");
    store.record(List.of(Trial.of(PAD.id(), "good1.00", "p", true, 2, "accepted", NOW)));
    assertEquals(Standing.CORPUS, standing(), "the same run counts once");
    store.record(List.of(Trial.of(PAD.id(), "third", "q", true, 1, "green", NOW)));
    assertEquals(Standing.TRUSTED, standing());
    uses(4, false, 1);
    assertEquals(Standing.CORPUS, standing(), "trust goes as it came");
  }

  @Test
  void templatesHaveAGateOfTheirOwn() {
    Pattern template =
        new Pattern(
            "t",
            Kind.TEMPLATE,
            "t",
            "t",
            "k",
            "b",
            "",
            "java",
            Set.of(),
            Standing.VERIFIED,
            PAD.origins());
    store.add(List.of(template));
    for (String run : List.of("1", "2", "3", "4")) {
      store.record(List.of(Trial.of("t", run, "p", true, 1, "green", NOW)));
    }
    assertEquals(Standing.VERIFIED, store.get("t").orElseThrow().standing());
  }

  @Test
  void whatFailsRepeatedlyIsQuarantined() {
    uses(3, false, 1);
    assertFound(true);
    uses(4, false, 0.5);
    assertEquals(Standing.QUARANTINED, standing());
    assertFound(false);
    uses(2, true, 1);
    assertFound(true);
  }

  @Test
  void oldFailuresFade() {
    for (int i = 0; i < 5; i++) {
      Instant longAgo = NOW.minus(Duration.ofDays(360));
      store.record(List.of(Trial.of(PAD.id(), "old" + i, "p", false, 1, "gate", longAgo)));
    }
    assertEquals(Standing.QUARANTINED, standing());
    uses(1, true, 1);
    assertEquals(Standing.CORPUS, standing());
  }

  @Test
  void pinnedIsNeverQuarantined() {
    say(Word.PIN);
    uses(9, false, 2);
    assertFound(true);
    say(Word.UNPIN);
    assertFound(false);
  }

  @Test
  void pinnedSurvivesItsFile() {
    store.replaceFile("acme", "A.java", "1", List.of(PAD));
    say(Word.PIN);
    store.forgetFiles("acme", Set.of("A.java"));
    assertFound(true);
  }

  @Test
  void bannedIsNeverFoundEvenIfPinnedOrProven() {
    say(Word.PIN);
    uses(5, true, 2);
    say(Word.BAN);
    assertFound(false);
    store.add(List.of(store.get(PAD.id()).orElseThrow()));
    say(Word.UNBAN);
    assertFound(true);
    assertEquals(Standing.TRUSTED, standing());
  }

  @Test
  void wordsOutliveThePattern() {
    store.replaceFile("acme", "A.java", "1", List.of(PAD));
    say(Word.BAN);
    store.forgetFiles("acme", Set.of("A.java"));
    store.replaceFile("acme", "A.java", "2", List.of(PAD));
    assertFound(false);
  }

  @Test
  void whatTheStoreSaysItselfIsNoNewClaim() {
    uses(3, false, 2);
    Pattern quarantined = store.get(PAD.id()).orElseThrow();
    assertEquals(Standing.QUARANTINED, quarantined.standing());
    store.add(List.of(quarantined));
    uses(3, true, 2);
    assertFound(true);
  }

  @Test
  void historyTellsWhatMovedIt() {
    uses(3, true, 1);
    say(Word.BAN);
    History history = store.history(PAD.id());
    assertTrue(history.banned());
    assertFalse(history.pinned());
    assertEquals(NOW, history.lastUsed().orElseThrow());
    List<History.Step> steps = history.steps();
    assertEquals(6, steps.size(), steps::toString);
    assertEquals(new History.Moved(Standing.CORPUS, Standing.TRUSTED, NOW), steps.get(3));
    assertEquals(Standing.QUARANTINED, ((History.Moved) steps.get(5)).to());
    assertEquals(Map.of(Standing.QUARANTINED, 1), store.stats().byStanding());
  }

  @Test
  void unknownPatternHasAHistoryToo() {
    store.mark(List.of(Mark.of("nowhere", Word.BAN, "", "", NOW)));
    assertEquals(1, store.history("nowhere").steps().size());
  }
}
