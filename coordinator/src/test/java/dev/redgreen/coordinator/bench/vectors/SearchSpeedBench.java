package dev.redgreen.coordinator.bench.vectors;

import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How long the store takes to open, search, add and index, and what memory it needs. */
final class SearchSpeedBench {
  static final String MODEL = "bench";
  private static final int BATCH = 1_000;
  private static final int INSERTS = 200;

  private final List<Pattern> patterns;
  private final List<String> questions;
  private final StringBuilder table = new StringBuilder();

  private SearchSpeedBench(List<Pattern> patterns, List<String> questions) {
    this.patterns = patterns;
    this.questions = questions;
  }

  /** Arguments: checkout, sources, sizes apart by commas, real vectors, --write. */
  public static void main(String[] arguments) throws IOException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache/redgreen-bench/vectors");
    Path sources = Path.of(arguments[1]);
    CodeCorpus corpus = CodeCorpus.of(sources, cache, 1, 500);
    List<Pattern> methods;
    try (SqlitePatternStore store = open(CodeCorpus.store(sources, cache), new Given(List.of()))) {
      methods = store.list(Filter.ofKinds(Kind.METHOD), Integer.MAX_VALUE);
    }
    BenchVectors made = BenchVectors.of(sources, cache, Integer.parseInt(arguments[3]));
    SearchSpeedBench bench = new SearchSpeedBench(methods, corpus.questions());
    for (String size : arguments[2].split(",")) {
      Path directory = Files.createTempDirectory("search-speed");
      bench.measure(Integer.parseInt(size), directory, made);
    }
    String section = bench.section();
    System.out.println(section);
    if (List.of(arguments).contains("--write")) {
      BenchmarksPage.of(Path.of(arguments[0])).write("bench-search-speed", section);
    }
  }

  private String section() {
    return String.format(
        Locale.ROOT,
        """
        ## Speed of the store

        `scripts/bench-vectors --store`: methods of the JDK with their documentation, vectors as above, %d questions,
        each asked once (no cached answers), filter for kind and space, limit 10, without the embedding of the
        question. Memory is that of a process of its own that has asked all of them. Java %s, load of the machine %.1f.

        | patterns | added and indexed for words, a minute | open ms | first search ms | by words p50; p95 ms | hybrid p50; p95 ms | repeated p50 ms | one durable insert p50 ms | memory MB |
        |---|---|---|---|---|---|---|---|---|
        %s""",
        questions.size(),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        table);
  }

  private void measure(int size, Path directory, BenchVectors vectors) throws IOException {
    Given embedder = new Given(vectors.methods());
    for (int i = 0; i < questions.size(); i++) {
      embedder.questions.put(questions.get(i), vectors.questions().get(i));
    }
    double perMinute;
    try (SqlitePatternStore store = open(directory, embedder)) {
      long start = System.nanoTime();
      for (int from = 0; from < size; from += BATCH) {
        store.add(patterns.subList(from, Math.min(size, from + BATCH)));
      }
      perMinute = size / millis(start) * 60_000;
      store.embedMissing(size);
    }
    long start = System.nanoTime();
    try (SqlitePatternStore store = open(directory, embedder)) {
      double opened = millis(start);
      start = System.nanoTime();
      store.search(query("find what is first", true));
      double first = millis(start);
      double[] words = searches(store, false);
      double[] hybrid = searches(store, true);
      double[] repeated = repeated(store);
      double[] inserts = inserts(store, size);
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,.0f | %.0f | %.0f | %.2f; %.2f | %.2f; %.2f | %.3f | %.2f | %d |%n",
              size,
              perMinute,
              opened,
              first,
              at(words, 50),
              at(words, 95),
              at(hybrid, 50),
              at(hybrid, 95),
              at(repeated, 50),
              at(inserts, 50),
              SearchMemory.of(directory, questions)));
    }
    Trees.delete(directory);
  }

  private double[] searches(SqlitePatternStore store, boolean vectors) {
    for (String question : questions.subList(0, 100)) {
      store.search(query(question + " please", vectors));
    }
    return questions.stream().mapToDouble(text -> time(store, query(text, vectors))).toArray();
  }

  private double[] repeated(SqlitePatternStore store) {
    String last = questions.get(questions.size() - 1);
    return questions.stream().mapToDouble(text -> time(store, query(last, true))).toArray();
  }

  private double[] inserts(SqlitePatternStore store, int from) {
    return patterns.subList(from, from + INSERTS).stream()
        .mapToDouble(
            pattern -> {
              long start = System.nanoTime();
              store.add(List.of(pattern));
              return millis(start);
            })
        .toArray();
  }

  private static double time(SqlitePatternStore store, Query query) {
    long start = System.nanoTime();
    store.search(query);
    return millis(start);
  }

  static Query query(String text, boolean vectors) {
    Filter filter = Filter.ofKinds(Kind.METHOD).inSpaces(Set.of(Origin.PUBLIC));
    return new Query(text, filter, "bench", 10, vectors);
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double at(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }

  private static SqlitePatternStore open(Path directory, Embedder embedder) {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.of(embedder));
  }

  /** Gives vectors that were made before: those of a cloud to texts, their own to questions. */
  private static final class Given implements Embedder {
    private final Map<String, float[]> questions = new HashMap<>();
    private final Cloud cloud;
    private final float[] other;

    Given(Collection<float[]> real) {
      this.cloud = new Cloud(new ArrayList<>(real));
      this.other = real.isEmpty() ? new float[0] : cloud.vector(0);
    }

    @Override
    public String model() {
      return MODEL;
    }

    @Override
    public int dimension() {
      return 384;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      List<float[]> vectors = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        vectors.add(cloud.vector(cloud.real()));
      }
      return vectors;
    }

    @Override
    public float[] embedQuery(String query) {
      return questions.getOrDefault(query, other);
    }
  }
}
