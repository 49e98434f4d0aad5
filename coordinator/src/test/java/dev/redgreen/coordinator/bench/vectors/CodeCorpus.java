package dev.redgreen.coordinator.bench.vectors;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.SourceIndexer;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Methods of a real code base and sentences that ask for them. The documentation, where the
 * sentences come from, is not in the methods' texts.
 *
 * @param methods code as it is embedded
 * @param questions first sentences of documentation
 */
record CodeCorpus(List<String> methods, List<String> questions) {
  private static final int LONGEST = 1_200;
  private static final int SHORTEST_QUESTION = 25;

  /** Methods in an order that depends on their code only. */
  static CodeCorpus of(Path sources, Path cache, int methods, int questions) throws IOException {
    try (SqlitePatternStore store =
        SqlitePatternStore.open(store(sources, cache), Clock.systemUTC(), EmbedderSource.none())) {
      List<Pattern> all =
          store.list(Filter.ofKinds(Kind.METHOD), Integer.MAX_VALUE).stream()
              .sorted(Comparator.comparing(Pattern::id))
              .toList();
      Set<String> asked = new HashSet<>();
      for (Pattern pattern : all) {
        String sentence = firstSentence(pattern.doc());
        if (asked.size() < questions && sentence.length() >= SHORTEST_QUESTION) {
          asked.add(sentence);
        }
      }
      return new CodeCorpus(
          all.stream().limit(methods).map(CodeCorpus::text).toList(), List.copyOf(asked));
    }
  }

  /** The indexed sources, kept between runs. */
  static Path store(Path sources, Path cache) throws IOException {
    Path directory = cache.resolve("store-" + Files.size(sources));
    Path done = directory.resolve("done");
    if (!Files.exists(done)) {
      System.err.println("indexing " + sources);
      try (SqlitePatternStore store =
          SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none())) {
        new SourceIndexer(store, IndexProgress.SILENT)
            .index(IndexRequest.library(sources, "bench"));
      }
      Files.createFile(done);
    }
    return directory;
  }

  static String text(Pattern pattern) {
    String code = pattern.body().replaceFirst("(?s)^\\s*/\\*\\*.*?\\*/\\s*", "");
    String name = String.join(" ", Words.of(pattern.name()));
    String text = name + "\n" + pattern.signature() + "\n" + code;
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String firstSentence(String doc) {
    String line = doc.strip().replaceAll("\\s+", " ");
    int end = line.indexOf(". ");
    return end < 0 ? line : line.substring(0, end + 1);
  }
}
