package dev.redgreen.patterns;

import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexReport;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.PlatformIndexer;
import dev.redgreen.patterns.index.SourceIndexer;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Measures the store on real code, in whole numbers: {@code name value}, one on a line. Arguments:
 * an empty directory for the store, a jar of sources.
 */
final class StoreBench {
  private static final int ROUNDS = 20;
  private static final List<String> QUESTIONS =
      List.of(
          "pad a text with blanks on the left",
          "leftPad",
          "count how often a word occurs in a text",
          "is this string a number",
          "reverse the order of an array",
          "capitalize the first letter of each word",
          "difference of two dates in days",
          "escape html",
          "random string of letters and digits",
          "longest common prefix",
          "merge two maps",
          "remove duplicates from a list",
          "compare version numbers",
          "parse a boolean",
          "distance between two texts",
          "wrap lines at eighty characters",
          "StringUtils.substringBetween",
          "convert an array of objects to primitives",
          "round a date down to the hour",
          "stack trace of an exception as text");

  private final PrintStream out;

  private StoreBench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    StoreBench bench = new StoreBench(System.out);
    Path directory = Path.of(arguments[0]);
    long start = System.nanoTime();
    try (SqlitePatternStore store = open(directory)) {
      bench.since("first-open-ms", start);
      bench.index(store, Path.of(arguments[1]));
    }
    start = System.nanoTime();
    try (SqlitePatternStore store = open(directory)) {
      bench.since("open-ms", start);
      bench.search(store);
      bench.heads(store);
    }
  }

  private static SqlitePatternStore open(Path directory) {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
  }

  private void index(PatternStore store, Path sources) throws IOException {
    long start = System.nanoTime();
    IndexReport report =
        new SourceIndexer(store, IndexProgress.SILENT)
            .index(IndexRequest.library(sources, "bench"));
    since("index-ms", start);
    say("index-files", report.files());
    say("index-patterns", report.patterns());
    start = System.nanoTime();
    new SourceIndexer(store, IndexProgress.SILENT).index(IndexRequest.library(sources, "bench"));
    since("index-again-ms", start);
    start = System.nanoTime();
    say("jdk-members", new PlatformIndexer(store).indexJdk().patterns());
    since("jdk-ms", start);
    say("store-bytes", store.stats().bytes());
  }

  private void search(PatternStore store) {
    Filter filter =
        Filter.ofKinds(Kind.METHOD, Kind.MEMBER)
            .inSpaces(Set.of(Origin.PUBLIC))
            .underLicences(Set.of("Apache-2.0", "MIT"));
    long[] micros = new long[ROUNDS * QUESTIONS.size()];
    long first = System.nanoTime();
    for (int i = 0; i < micros.length; i++) {
      String question = QUESTIONS.get(i % QUESTIONS.size());
      long start = System.nanoTime();
      store.search(new Query(question, filter, "bench", 10, false));
      micros[i] = (System.nanoTime() - start) / 1_000;
      if (i == 0) {
        since("search-first-ms", first);
      }
    }
    Arrays.sort(micros);
    say("search-p50-us", micros[micros.length / 2]);
    say("search-p95-us", micros[micros.length * 95 / 100]);
  }

  private void heads(PatternStore store) {
    long start = System.nanoTime();
    say("heads", store.heads(Filter.ofKinds(Kind.METHOD, Kind.MEMBER)).size());
    since("heads-ms", start);
  }

  private void since(String name, long start) {
    say(name, (System.nanoTime() - start) / 1_000_000);
  }

  private void say(String name, long value) {
    out.println(name + " " + value);
  }
}
