package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePatternStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final Pattern PAD =
      Sample.method("public static String a.A#leftPad(String s, int n)", "Pads a text.");
  private static final Pattern REPEAT =
      Sample.method("public static String a.A#repeat(int n, String s)", "Repeats a text.");
  private static final Pattern SUM =
      Sample.method("public static int a.A#sum(int[] all)", "Adds numbers.");

  private Path directory;
  private SqlitePatternStore store;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh;
    store = open();
  }

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(
        directory, Clock.fixed(NOW, ZoneOffset.UTC), EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    close();
    store = open();
  }

  @Test
  void whatWasAddedComesBackWhole() {
    assertEquals(2, store.add(List.of(PAD, SUM)));
    reopen();
    assertEquals(Optional.of(PAD), store.get(PAD.id()));
    assertEquals(List.of(SUM), store.startingWith(SUM.id().substring(0, 12)));
    assertEquals(Optional.empty(), store.get("00"));
  }

  @Test
  void storeKeepsItsIdentity() {
    String id = store.storeId();
    reopen();
    assertEquals(id, store.storeId());
    assertEquals("", store.openingNote());
  }

  @Test
  void keysAndNamesAreExact() {
    store.add(List.of(PAD, REPEAT, SUM));
    assertEquals(
        Set.of(PAD, REPEAT), Set.copyOf(store.withKeys(Set.of("N,S->S"), METHODS, "p", 10)));
    assertEquals(1, store.withKeys(Set.of("N,S->S"), METHODS, "p", 1).size());
    assertEquals(List.of(), store.withKeys(Set.of(), METHODS, "p", 10));
    assertEquals(List.of(SUM), store.withName("sum", METHODS, 10));
    assertEquals(List.of(), store.withName("Sum", METHODS, 10));
  }

  @Test
  void keysAreAnsweredByStandingThenSuccess() {
    Pattern verified =
        Sample.method(
            "public static String a.B#pad(String s, int n)",
            "",
            Standing.VERIFIED,
            Sample.origin("p", "p", "own"));
    store.add(List.of(PAD, REPEAT, verified));
    store.record(List.of(Trial.of(REPEAT.id(), "r", "p", true, 1, "green", NOW)));
    assertEquals(
        List.of(verified, REPEAT, PAD), store.withKeys(Set.of("N,S->S"), METHODS, "p", 10));
  }

  @Test
  void headsHaveNoBodies() {
    store.add(List.of(PAD, SUM));
    List<Pattern> heads = store.heads(METHODS);
    assertEquals(List.of("leftPad", "sum"), heads.stream().map(Pattern::name).toList());
    assertTrue(heads.stream().allMatch(head -> head.body().isEmpty() && head.doc().isEmpty()));
  }

  @Test
  void listIsNewestFirst() {
    store.add(List.of(PAD));
    store.add(List.of(SUM, REPEAT));
    assertEquals(List.of(REPEAT, SUM), store.list(METHODS, 2));
  }

  @Test
  void anotherPlaceIsAnotherOrigin() {
    Origin elsewhere = Sample.origin("other", "other", "MIT");
    store.add(List.of(PAD));
    Pattern again =
        Sample.method(PAD.signature(), PAD.doc(), Standing.VERIFIED, PAD.origin(), elsewhere);
    assertEquals(0, store.add(List.of(again)));
    Pattern stored = store.get(PAD.id()).orElseThrow();
    assertEquals(List.of(PAD.origin(), elsewhere), stored.origins());
    assertEquals(Standing.VERIFIED, stored.standing());
  }

  @Test
  void onlyPermittedOriginsAreTold() {
    store.add(List.of(PAD));
    store.add(
        List.of(
            Sample.method(
                PAD.signature(),
                PAD.doc(),
                Standing.CORPUS,
                Sample.origin("secret", "secret", "own"))));
    List<Pattern> seen = store.withName("leftPad", METHODS.inSpaces(Set.of(Origin.PUBLIC)), 9);
    assertEquals(List.of(PAD), seen);
  }

  @Test
  void spaceAndLicenceMustHoldForOneOrigin() {
    store.add(
        List.of(
            Sample.method(
                PAD.signature(),
                "",
                Standing.CORPUS,
                Sample.origin("a", Origin.PUBLIC, "GPL-3.0-only"),
                Sample.origin("b", "b", "MIT"))));
    Filter mit = METHODS.underLicences(Set.of("MIT"));
    assertEquals(1, store.withName("leftPad", mit, 9).size());
    assertEquals(List.of(), store.withName("leftPad", mit.inSpaces(Set.of(Origin.PUBLIC)), 9));
  }

  @Test
  void jdkIsAlwaysPermitted() {
    store.add(
        List.of(
            Sample.method(
                PAD.signature(),
                "",
                Standing.CORPUS,
                Sample.origin("jdk:17", Origin.PUBLIC, Origin.JDK_LICENCE))));
    assertEquals(1, store.withName("leftPad", METHODS.underLicences(Set.of("MIT")), 9).size());
  }

  @Test
  void quarantinedNeverComesBack() {
    store.add(List.of(Sample.method(PAD.signature(), "", Standing.QUARANTINED, PAD.origin()), SUM));
    assertEquals(List.of(SUM), store.list(METHODS, 9));
    assertEquals(
        List.of(), store.withName("leftPad", METHODS.standing(Set.of(Standing.QUARANTINED)), 9));
    assertEquals(1, store.stats().byStanding().get(Standing.QUARANTINED));
  }

  @Test
  void sameEventCountsOnce() {
    Trial trial = Trial.of(PAD.id(), "r", "p", true, 1, "green", NOW);
    store.record(List.of(trial));
    store.record(List.of(trial, Trial.of(PAD.id(), "r2", "q", false, 2, "declined", NOW)));
    assertEquals(2, store.success(PAD.id(), "p", 0.5).trials());
    assertEquals(1.0, store.success(PAD.id(), "p", 0.5).successesHere());
    assertEquals(2.0, store.success(PAD.id(), "p", 0.5).failuresElsewhere());
  }

  @Test
  void theNewestOutcomeInAProjectIsItsLastWord() {
    assertFalse(store.failedLast(PAD.id(), "p"));
    store.record(List.of(Trial.of(PAD.id(), "r1", "p", true, 1, "green", NOW)));
    assertFalse(store.failedLast(PAD.id(), "p"));
    store.record(List.of(Trial.of(PAD.id(), "r2", "p", false, 0.5, "compile", NOW)));
    assertTrue(store.failedLast(PAD.id(), "p"));
    assertFalse(store.failedLast(PAD.id(), "q"));
    store.record(List.of(Trial.of(PAD.id(), "r0", "p", true, 1, "green", NOW.minusSeconds(1))));
    assertTrue(store.failedLast(PAD.id(), "p"));
    store.record(List.of(Trial.of(PAD.id(), "r3", "p", true, 1, "green", NOW.plusSeconds(1))));
    assertFalse(store.failedLast(PAD.id(), "p"));
  }

  @Test
  void forgottenDoesNotReturn() {
    store.add(List.of(PAD, SUM));
    store.forget(PAD.id(), "wrong");
    reopen();
    assertEquals(0, store.add(List.of(PAD)));
    store.replaceFile("acme", "B.java", "1", List.of(PAD));
    assertEquals(Optional.empty(), store.get(PAD.id()));
    assertEquals(List.of(), store.withName("leftPad", METHODS, 9));
    assertEquals(Optional.of(SUM), store.get(SUM.id()));
  }

  @Test
  void changedFileLosesWhatItNoLongerHas() {
    store.replaceFile("acme", "A.java", "1", List.of(PAD, SUM));
    store.replaceFile("acme", "A.java", "2", List.of(SUM, REPEAT));
    assertEquals(Map.of("A.java", "2"), store.indexedFiles("acme"));
    assertEquals(List.of(SUM, REPEAT), store.list(METHODS, 9).stream().sorted(byName()).toList());
  }

  private static Comparator<Pattern> byName() {
    return Comparator.comparing(Pattern::name).reversed();
  }

  @Test
  void whatAnotherFileStillHasStays() {
    Origin copy = Sample.origin("acme", Origin.PUBLIC, "Apache-2.0", "B.java", "");
    store.replaceFile("acme", "A.java", "1", List.of(PAD));
    Pattern inB = Sample.method(PAD.signature(), PAD.doc(), Standing.CORPUS, copy);
    store.replaceFile("acme", "B.java", "1", List.of(inB));
    store.forgetFiles("acme", Set.of("A.java"));
    assertEquals(List.of(copy), store.get(PAD.id()).orElseThrow().origins());
    assertEquals(Map.of("B.java", "1"), store.indexedFiles("acme"));
    store.forgetFiles("acme", Set.of("B.java"));
    assertEquals(Optional.empty(), store.get(PAD.id()));
  }

  @Test
  void learnedPatternSurvivesItsFile() {
    Origin generated = Sample.origin("p", "p", "own", "A.java", "run-1");
    store.add(List.of(Sample.method(PAD.signature(), "", Standing.VERIFIED, generated)));
    Pattern same = Sample.method(PAD.signature(), "", Standing.CORPUS, PAD.origin());
    store.replaceFile("acme", "A.java", "1", List.of(same));
    store.forgetFiles("acme", Set.of("A.java"));
    assertEquals(Standing.VERIFIED, store.get(same.id()).orElseThrow().standing());
  }

  @Test
  void newCommentOfTheSameCodeIsTakenOver() {
    store.replaceFile("acme", "A.java", "1", List.of(PAD));
    Pattern reworded = Sample.method(PAD.signature(), "Fills with blanks.");
    assertEquals(PAD.id(), reworded.id());
    store.replaceFile("acme", "A.java", "2", List.of(reworded));
    assertEquals("Fills with blanks.", store.get(PAD.id()).orElseThrow().doc());
  }
}
