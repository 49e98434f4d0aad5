package dev.redgreen.coordinator.bench.vectors;

import dev.redgreen.coordinator.bench.verify.WorkerProbe;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * What a process holds in memory that opened a store and asked it each line of its input, by words
 * and by vectors but without a model: the vector of a question is any one.
 */
final class SearchMemory {
  private SearchMemory() {}

  /** Megabytes resident at the end, as Linux counts them; 0 elsewhere. */
  static long of(Path store, List<String> questions) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", // as the launcher has it
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-cp",
                System.getProperty("java.class.path"),
                SearchMemory.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(String.join("\n", questions).getBytes(StandardCharsets.UTF_8));
    }
    return Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
  }

  /** Argument: directory of the store. */
  public static void main(String[] arguments) throws IOException {
    try (SqlitePatternStore store =
            SqlitePatternStore.open(
                Path.of(arguments[0]), Clock.systemUTC(), EmbedderSource.of(new Anywhere()));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      in.lines().forEach(question -> store.search(SearchSpeedBench.query(question, true)));
      System.out.println(WorkerProbe.status(ProcessHandle.current().pid(), "VmRSS") / 1024);
    }
  }

  /** Vectors by the hash of the text. */
  private static final class Anywhere implements Embedder {
    @Override
    public String model() {
      return SearchSpeedBench.MODEL;
    }

    @Override
    public int dimension() {
      return 384;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(Anywhere::vector).toList();
    }

    private static float[] vector(String text) {
      Random random = new Random(text.hashCode());
      float[] vector = new float[384];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      return Cloud.unit(vector);
    }
  }
}
