package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores from term vectors are those of FTS5's own {@code bm25}. */
class Bm25Test {
  private static final List<String> VERBS = List.of("parse", "joinAll", "reads", "caching", "fill");
  private static final List<String> NOUNS =
      List.of("numbers", "quotedText", "HTTPResponse", "cafés", "buffer", "entries");
  private static final int MANY = 400;

  @TempDir private Path directory;

  private static List<Pattern> patterns() {
    Random random = new Random(7);
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String name = pick(random, VERBS) + pick(random, NOUNS);
      String doc = (pick(random, VERBS) + " the " + pick(random, NOUNS) + " ").repeat(1 + i % 9);
      patterns.add(Sample.method("public static int a.A" + i + "#" + name + "(String s)", doc));
    }
    return patterns;
  }

  private static String pick(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  @Test
  void scoresAreThoseOfTheTextIndex() throws SQLException {
    try (SqlitePatternStore store =
        SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none())) {
      store.add(patterns());
    }
    for (String question :
        List.of(
            "parse numbers", "joins quoted texts", "http response buffer", "cafés", "reading")) {
      compare(question);
    }
  }

  private void compare(String question) throws SQLException {
    QueryWords words = QueryWords.of(question);
    try (Database database = Database.open(directory.resolve("patterns.db"))) {
      Map<Long, Double> expected = database.read(connection -> Fts5.scores(connection, words));
      List<LexicalSearch.Hit> hits =
          database.read(
              connection -> {
                LexicalSearch search = new LexicalSearch(new PermittedRows());
                search.catchUp(connection, Stamp.of(connection));
                return search.best(connection, words, Filter.ofKinds(Kind.METHOD), MANY);
              });
      Map<Long, Double> scores = new TreeMap<>();
      hits.forEach(hit -> scores.put(hit.seq(), hit.score()));
      assertTrue(scores.size() > MANY / 20, () -> question + ": " + scores.size());
      assertEquals(expected.keySet(), scores.keySet(), question);
      expected.forEach(
          (row, score) -> assertEquals(score, scores.getOrDefault(row, 0.0), 1e-9, question));
    }
  }
}
