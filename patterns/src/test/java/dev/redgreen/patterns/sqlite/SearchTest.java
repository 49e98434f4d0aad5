package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.SourceIndexer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final String[] VOCABULARY = {"pad", "blank", "sum", "prime", "date"};
  private static final Pattern PAD =
      Sample.method(
          "public static String a.A#leftPad(String s, int n)", "Pads a text on the left.");
  private static final Pattern FILL =
      Sample.method(
          "public static String a.A#fill(String s, int n)", "Appends a blank, blank by blank.");
  private static final Pattern SUM =
      Sample.method("public static int a.A#sum(int[] all)", "Adds up numbers.");

  private Path directory;
  private SqlitePatternStore store;

  @BeforeEach
  void begin(@TempDir Path fresh) {
    directory = fresh;
    store = open(EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SqlitePatternStore open(EmbedderSource embedders) {
    return SqlitePatternStore.open(directory, Clock.fixed(NOW, ZoneOffset.UTC), embedders);
  }

  private void reopen(EmbedderSource embedders) {
    close();
    store = open(embedders);
  }

  private static Query words(String text, int limit) {
    return new Query(text, METHODS, "p", limit, false);
  }

  private static Query meaning(String text, int limit) {
    return new Query(text, METHODS, "p", limit, true);
  }

  private static List<String> names(Answer answer) {
    return answer.matches().stream().map(match -> match.pattern().name()).toList();
  }

  @Test
  void identifiersAreFoundByTheirWordsAndStems() {
    store.add(List.of(PAD, FILL, SUM));
    assertEquals(List.of("leftPad"), names(store.search(words("padding", 5))));
    assertEquals(List.of("leftPad"), names(store.search(words("the left-padded", 5))));
    assertEquals(List.of("sum"), names(store.search(words("add numbers", 5))));
    assertEquals(List.of(), names(store.search(words("weather", 5))));
    assertEquals(List.of(), names(store.search(words(" ?! \" AND NEAR( * ", 5))));
  }

  @Test
  void wholeIdentifierComesFirst() {
    Pattern other = Sample.method("public static int a.A#padLeft(int left)", "Left pad. Left pad.");
    store.add(List.of(other, PAD));
    assertEquals(List.of("leftPad", "padLeft"), names(store.search(words("leftPad", 5))));
  }

  @Test
  void wordsThatMeanTheSameGoTogether() {
    for (String verb : List.of("open", "insert", "remove", "sort")) {
      store.add(List.of(Sample.method("public void a.Orders#" + verb + "Item(Item item)", "")));
    }
    assertEquals("removeItem", names(store.search(words("deletes an item", 5))).get(0));
    assertEquals("insertItem", names(store.search(words("adds an item", 5))).get(0));
  }

  @Test
  void scoresAreKeptApart() {
    store.add(List.of(PAD, FILL, SUM));
    Match best = store.search(words("text left", 5)).matches().get(0);
    assertEquals(1.0, best.lexical());
    assertTrue(best.vector().isEmpty());
    assertEquals(0, best.success().trials());
    assertEquals(Ranking.score(best.relevance(), best.success()), best.score());
    assertTrue(best.relevance() > Ranking.FLOOR, best::toString);
  }

  @Test
  void querySharingOneCommonWordIsHardlyRelevant() {
    store.add(List.of(PAD, FILL, SUM));
    Match match = store.search(words("text of the weather report tomorrow", 5)).matches().get(0);
    assertTrue(match.relevance() < Ranking.FLOOR, match::toString);
    assertEquals(0, match.score());
  }

  @Test
  void limitCountsOnlyWhatTheFilterPermits() {
    List<Pattern> secret = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      secret.add(
          Sample.method(
              "public static String a.A" + i + "#leftPad(String s, int n)",
              "Pads left.",
              Standing.CORPUS,
              Sample.origin("other", "other", "own")));
    }
    store.add(secret);
    store.add(List.of(PAD, FILL, SUM));
    Filter permitted = METHODS.inSpaces(Set.of(Origin.PUBLIC));
    assertEquals(
        List.of("leftPad"), names(store.search(new Query("left pad", permitted, "p", 3, false))));
    reopen(WordCountEmbedder.source("m", VOCABULARY));
    store.embedMissing(1_000);
    assertEquals(
        Set.of("leftPad", "fill", "sum"),
        Set.copyOf(names(store.search(new Query("left pad", permitted, "p", 3, true)))));
  }

  @Test
  void vectorsFindWhatSharesNoWord() {
    reopen(WordCountEmbedder.source("m", VOCABULARY));
    store.add(List.of(PAD, FILL, SUM));
    assertEquals(3, store.embedMissing(100));
    assertEquals(0, store.embedMissing(100));
    Answer answer = store.search(meaning("blank", 3));
    assertTrue(answer.vectors());
    assertEquals("", answer.note());
    assertEquals("fill", names(answer).get(0));
    assertEquals(3, answer.matches().size());
    assertTrue(answer.matches().get(0).vector().orElseThrow() > 0.9);
  }

  @Test
  void embeddingTellsWhatIsStored() {
    reopen(WordCountEmbedder.source("m", VOCABULARY));
    List<Pattern> forty = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      forty.add(Sample.method("public static String a.A" + i + "#pad(String s)", "Pads " + i));
    }
    store.add(forty);
    List<Integer> told = new ArrayList<>();
    List<Integer> stored = new ArrayList<>();
    int made =
        store.embedMissing(
            100,
            count -> {
              told.add(count);
              stored.add(store.stats().embedded());
            });
    assertEquals(40, made);
    assertEquals(List.of(32, 40), told);
    assertEquals(told, stored);
  }

  @Test
  void missingVectorsAreSaid() {
    store.add(List.of(PAD, FILL));
    Answer without = store.search(meaning("pad", 5));
    assertFalse(without.vectors());
    assertEquals("Searched by words only: no embedder is available.", without.note());
    assertEquals(List.of("leftPad"), names(without));

    reopen(WordCountEmbedder.source("m", VOCABULARY));
    assertEquals(
        "Searched by words only: no vectors are made yet.", store.search(meaning("pad", 5)).note());
    store.embedMissing(1);
    Answer partial = store.search(meaning("pad", 5));
    assertTrue(partial.vectors());
    assertEquals("1 of 2 patterns have no vector yet.", partial.note());
    assertTrue(names(partial).contains("leftPad"));
  }

  @Test
  void vectorsOfDifferentModelsNeverMeet() {
    reopen(WordCountEmbedder.source("one", "pad", "sum"));
    store.add(List.of(PAD, SUM));
    store.embedMissing(100);
    assertEquals(2, store.stats().embedded());

    reopen(WordCountEmbedder.source("two", "sum", "pad"));
    assertEquals(0, store.stats().embedded());
    assertFalse(store.search(meaning("pad", 5)).vectors());
    store.embedMissing(1);
    List<Match> mixed = store.search(meaning("pad sum", 5)).matches();
    assertEquals(1, mixed.stream().filter(match -> match.vector().isPresent()).count());
    store.embedMissing(1);
    assertEquals("leftPad", names(store.search(meaning("pad", 5))).get(0));

    reopen(WordCountEmbedder.source("one", "pad", "sum"));
    assertEquals(2, store.stats().embedded());
    assertEquals("leftPad", names(store.search(meaning("pad", 5))).get(0));
  }

  @Test
  void forgottenAndNewVectorsAreNoticed() {
    reopen(WordCountEmbedder.source("m", VOCABULARY));
    store.add(List.of(PAD, FILL));
    store.embedMissing(9);
    assertEquals("fill", names(store.search(meaning("blank", 1))).get(0));
    store.forget(FILL.id(), "wrong");
    assertEquals(List.of("leftPad"), names(store.search(meaning("blank", 5))));
    try (SqlitePatternStore other = open(WordCountEmbedder.source("m", VOCABULARY))) {
      other.add(List.of(SUM));
      other.embedMissing(9);
    }
    assertEquals("sum", names(store.search(meaning("sum", 1))).get(0));
  }

  @Test
  void changedDocumentationGetsANewVector() {
    reopen(WordCountEmbedder.source("m", VOCABULARY));
    store.replaceFile("acme", "A.java", "1", List.of(PAD));
    store.embedMissing(9);
    store.search(meaning("prime", 1));
    store.replaceFile(
        "acme", "A.java", "2", List.of(Sample.method(PAD.signature(), "Prime prime prime prime.")));
    assertEquals(1, store.embedMissing(9));
    Match match = store.search(meaning("prime", 1)).matches().get(0);
    assertTrue(match.vector().orElseThrow() > 0.5, match::toString);
    assertEquals(List.of(), names(store.search(words("text", 5))));
  }

  @Test
  void successInThisProjectDecidesBetweenEquals() {
    Pattern twin = Sample.method("public static String b.A#leftPad(String s, int n)", PAD.doc());
    store.add(List.of(PAD, twin));
    assertEquals("a.A", enclosing(store.search(words("pad left", 1))));
    store.record(List.of(Trial.of(twin.id(), "r1", "p", true, 1, "green", NOW)));
    assertEquals("b.A", enclosing(store.search(words("pad left", 1))));
    store.record(List.of(Trial.of(twin.id(), "r2", "p", false, 2, "declined", NOW)));
    assertEquals("a.A", enclosing(store.search(words("pad left", 1))));
  }

  private static String enclosing(Answer answer) {
    String signature = answer.matches().get(0).pattern().signature();
    return signature.substring(0, signature.indexOf('#')).replaceAll(".* ", "");
  }

  @Test
  void everythingStoredFindsItself() throws IOException {
    new SourceIndexer(store, IndexProgress.SILENT)
        .index(
            IndexRequest.ownProject(
                Path.of("src/main/java/dev/redgreen/patterns/index"), "redgreen", ""));
    Filter all = new Filter(Set.of(), Set.of(), Set.of(), Set.of());
    List<Pattern> stored = store.list(all, 10_000);
    assertTrue(stored.size() > 100);
    store.forgetFiles("redgreen", Set.of(stored.get(0).origin().path()));
    reopen(EmbedderSource.none());
    for (Pattern pattern : store.list(all, 10_000)) {
      String text = pattern.name() + " " + pattern.signature() + " " + pattern.doc();
      Query query = new Query(text, Filter.ofKinds(pattern.kind()), "redgreen", 5, false);
      assertTrue(
          store.search(query).matches().stream()
              .anyMatch(match -> match.pattern().id().equals(pattern.id())),
          () -> "does not find itself: " + text);
    }
  }
}
