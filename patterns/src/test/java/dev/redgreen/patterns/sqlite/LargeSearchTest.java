package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by words where the common ones stand in thousands of patterns. */
class LargeSearchTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final int COMMON = 6_000;

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static SqlitePatternStore store;

  @BeforeAll
  static void fill() {
    store = SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < COMMON; i++) {
      String space = i < 1_400 ? "secret" : Origin.PUBLIC;
      String rare = i < 1_400 ? " walrus" : i < 1_450 ? " walrus tusk" : "";
      patterns.add(
          Sample.method(
              "public static String a.A" + i + "#make(String s)",
              "Value of the text" + (i % 3 == 0 ? " number" : "") + rare + ".",
              Standing.CORPUS,
              Sample.origin("acme", space, "Apache-2.0")));
    }
    store.add(patterns);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<Match> search(String text, Filter filter, int limit) {
    return store.search(new Query(text, filter, "p", limit, false)).matches();
  }

  private static boolean has(Match match, String word) {
    return match.pattern().doc().contains(word);
  }

  @Test
  void rareWordsDecideAndCommonOnesOrder() {
    List<Match> found = search("number value text walrus tusk", METHODS, 15);
    assertEquals(15, found.size());
    found.forEach(match -> assertTrue(has(match, "tusk") && has(match, "number"), match::toString));
  }

  @Test
  void scoresAreThoseOfAllWords() {
    double rare = covered("walrus tusk");
    double all = covered("walrus tusk value text number");
    double half = covered("walrus tusk value text number weather report");
    assertEquals(rare, all, 0.1);
    assertTrue(half < all - 0.1, () -> half + " and " + all);
  }

  /** The share of the words' weight that the best match has. */
  private static double covered(String text) {
    return search(text, METHODS, 1).get(0).parts().stream()
        .filter(part -> part.what().equals("words"))
        .mapToDouble(Match.Part::value)
        .sum();
  }

  @Test
  void limitIsReachedWithCommonWordsWhereRareOnesAreNotPermitted() {
    Filter permitted = METHODS.inSpaces(Set.of(Origin.PUBLIC));
    List<Match> found = search("walrus value text", permitted, 300);
    assertEquals(300, found.size());
    assertEquals(50, found.stream().filter(match -> has(match, "walrus")).count());
  }

  @Test
  void wordsThatAllAreCommonFindTheirBest() {
    List<Match> found = search("number value text", METHODS, 10);
    assertEquals(10, found.size());
    found.forEach(match -> assertTrue(has(match, "number"), match::toString));
  }

  @Test
  void countsFollowWhatIsStored() {
    assertEquals(List.of(), search("zebra", METHODS, 5));
    store.add(List.of(Sample.method("public static int a.A#zebra(int i)", "Stripes.")));
    assertEquals("zebra", search("zebra", METHODS, 5).get(0).pattern().name());
  }
}
