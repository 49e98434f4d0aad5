package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
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

/** Four rare patterns among 800 that fit the words better: a filter must bring back the rare. */
class FilteredSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final int MANY = 800;
  private static final int RARE = 4;

  private SqlitePatternStore store;

  @BeforeEach
  void begin(@TempDir Path directory) {
    store =
        SqlitePatternStore.open(
            directory,
            Clock.fixed(NOW, ZoneOffset.UTC),
            WordCountEmbedder.source("m", "pad", "left", "text"));
    List<Pattern> common = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      common.add(
          pattern(
              "Common" + i,
              "Pads left. Pad left.",
              Kind.METHOD,
              "java",
              Set.of(),
              "big",
              "big",
              "GPL-3.0-only"));
    }
    store.add(common);
    List<Pattern> rare = new ArrayList<>();
    for (int i = 0; i < RARE; i++) {
      rare.add(
          pattern(
              "Rare" + i,
              "Some text to pad.",
              "recipe",
              "rust",
              Set.of("string", "client"),
              "small",
              Origin.PUBLIC,
              "MIT"));
    }
    store.add(rare);
    store.embedMissing(2 * MANY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Pattern pattern(
      String type,
      String doc,
      String kind,
      String language,
      Set<String> tags,
      String project,
      String space,
      String licence) {
    String signature = "public static String a." + type + "#leftPad(String s, int n)";
    Origin origin = new Origin(project, space, "A.java", "a." + type, 1, "", licence, "", "");
    return new Pattern(
        PatternId.of(kind, signature, doc),
        kind,
        "leftPad",
        signature,
        "",
        doc,
        doc,
        language,
        tags,
        Standing.CORPUS,
        List.of(origin));
  }

  private void onlyTheRareComeBack(Filter filter) {
    for (boolean vectors : new boolean[] {false, true}) {
      for (int limit : new int[] {2, 10}) {
        List<Match> found =
            store.search(new Query("pad left", filter, "p", limit, vectors)).matches();
        assertEquals(Math.min(limit, RARE), found.size(), () -> filter + " " + vectors);
        assertTrue(found.stream().allMatch(match -> match.pattern().language().equals("rust")));
      }
    }
  }

  @Test
  void everyFilterHoldsBeforeTheLimit() {
    onlyTheRareComeBack(Filter.ofKinds("recipe"));
    onlyTheRareComeBack(Filter.ANY.inLanguages(Set.of("rust", "go")));
    onlyTheRareComeBack(Filter.ANY.fromProjects(Set.of("small", "unknown")));
    onlyTheRareComeBack(Filter.ANY.tagged(Set.of("client")));
    onlyTheRareComeBack(Filter.ANY.tagged(Set.of("client", "string")));
    onlyTheRareComeBack(Filter.ANY.underLicences(Set.of("MIT")));
    onlyTheRareComeBack(Filter.ANY.inSpaces(Set.of(Origin.PUBLIC)));
    onlyTheRareComeBack(
        Filter.ofKinds("recipe").inLanguages(Set.of("rust")).tagged(Set.of("string")));
  }

  @Test
  void partOfATagIsNoTag() {
    Filter part = Filter.ANY.tagged(Set.of("cli"));
    assertEquals(List.of(), store.search(new Query("pad left", part, "p", 5, true)).matches());
    Filter both = Filter.ANY.tagged(Set.of("client", "parser"));
    assertEquals(List.of(), store.search(new Query("pad left", both, "p", 5, true)).matches());
  }

  @Test
  void minimumSuccessNeedsOutcomesOfItsOwn() {
    Query all = new Query("pad left", Filter.ANY, "p", 10, true);
    assertEquals(10, store.search(all).matches().size());
    assertEquals(List.of(), store.search(all.succeeding(0.1)).matches());

    List<Pattern> rare = store.list(Filter.ofKinds("recipe"), 9);
    store.record(List.of(trial(rare.get(0), true), trial(rare.get(0), true)));
    store.record(List.of(trial(rare.get(1), false), trial(rare.get(1), false)));
    assertEquals(List.of(rare.get(0)), patterns(all.succeeding(0.6)));
    assertEquals(2, store.search(all.succeeding(0.2)).matches().size());
    assertEquals(List.of(), store.search(all.succeeding(0.99)).matches());
    assertThrows(IllegalArgumentException.class, () -> all.succeeding(1.5));
    assertThrows(IllegalArgumentException.class, () -> all.succeeding(Double.NaN));
  }

  private List<Pattern> patterns(Query query) {
    return store.search(query).matches().stream().map(Match::pattern).toList();
  }

  private static Trial trial(Pattern pattern, boolean success) {
    return Trial.of(pattern.id(), "r", "p", success, 1, success ? "green" : "red", NOW);
  }

  @Test
  void onlyOriginsThatTheFilterPermitsAreTold() {
    Pattern rare = store.list(Filter.ofKinds("recipe"), 1).get(0);
    Origin other = new Origin("secret", "secret", "S.java", "s.S", 1, "", "own", "", "");
    store.add(
        List.of(
            new Pattern(
                rare.id(),
                rare.kind(),
                rare.name(),
                rare.signature(),
                rare.key(),
                rare.body(),
                rare.doc(),
                rare.language(),
                rare.tags(),
                rare.standing(),
                List.of(other))));
    Filter filter = Filter.ofKinds("recipe").inSpaces(Set.of(Origin.PUBLIC));
    assertEquals(
        List.of("small"),
        patterns(new Query("pad", filter, "p", 9, true)).stream()
            .flatMap(found -> found.origins().stream().map(Origin::project))
            .distinct()
            .toList());
  }

  @Test
  void answerEndsWhereNothingSpeaksForTheNext() {
    Query query = new Query("weather report", Filter.ANY, "p", 10, true);
    assertEquals(10, store.search(query).matches().size());
    assertEquals(List.of(), store.search(query.endingAfter(0)).matches());
    assertEquals(3, store.search(query.endingAfter(3)).matches().size());
  }
}
