package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Methods in a store of their own, and questions about them.
 *
 * @param name for the table
 * @param asked how many of its methods are asked for
 * @param tuning whether weights may be fitted on it
 */
record Library(String name, Corpus corpus, int asked, boolean tuning) {

  /** A question, with the ids that answer it, by the strict rule and by the wide one. */
  record Asked(String text, Set<String> right, Set<String> alike) {}

  /**
   * Questions in the order of the methods. Right are the method and its overloads with this very
   * sentence; alike is every method that has it, since no search could tell them apart.
   */
  List<Asked> questions(boolean documented) {
    Map<String, Set<String>> byPlace = new HashMap<>();
    Map<String, Set<String>> bySentence = new HashMap<>();
    for (Corpus.Documented method : corpus.methods()) {
      String id = shown(method, documented).id();
      String key = method.place() + "\n" + method.sentence();
      byPlace.computeIfAbsent(key, place -> new HashSet<>()).add(id);
      bySentence.computeIfAbsent(method.sentence(), sentence -> new HashSet<>()).add(id);
    }
    return corpus.methods().stream()
        .limit(asked)
        .map(
            method ->
                new Asked(
                    method.sentence(),
                    byPlace.getOrDefault(method.place() + "\n" + method.sentence(), Set.of()),
                    bySentence.getOrDefault(method.sentence(), Set.of())))
        .toList();
  }

  private static Pattern shown(Corpus.Documented method, boolean documented) {
    return documented ? method.pattern() : method.hidden();
  }

  /** Fills a store and hands it over; every vector is made. */
  <T> T stored(
      Path scratch,
      boolean documented,
      EmbedderSource embedders,
      Function<SqlitePatternStore, T> use)
      throws IOException {
    Path directory = Files.createTempDirectory(scratch, "store");
    try (SqlitePatternStore store =
        SqlitePatternStore.open(directory, Clock.systemUTC(), embedders)) {
      Map<String, Pattern> patterns = new LinkedHashMap<>();
      for (Corpus.Documented method : corpus.methods()) {
        Pattern pattern = shown(method, documented);
        patterns.put(pattern.id(), pattern);
      }
      store.add(patterns.values());
      store.embedMissing(Integer.MAX_VALUE);
      return use.apply(store);
    }
  }

  static Query query(String text, int limit, boolean vectors) {
    return new Query(text, Filter.ofKinds(Kind.METHOD), "bench", limit, vectors);
  }
}
