package dev.redgreen.coordinator.bench.vectors;

import com.github.jelmerk.hnswlib.core.DistanceFunctions;
import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.patterns.vector.CodeGraph;
import dev.redgreen.patterns.vector.CodeScan;
import dev.redgreen.patterns.vector.Effort;
import dev.redgreen.patterns.vector.ExactScan;
import dev.redgreen.patterns.vector.IndexStamp;
import dev.redgreen.patterns.vector.Near;
import dev.redgreen.patterns.vector.Nearest;
import dev.redgreen.patterns.vector.Product;
import dev.redgreen.patterns.vector.VectorFile;
import dev.redgreen.patterns.vector.VectorFileWriter;
import dev.redgreen.patterns.vector.VectorIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recall and speed of the vector indexes at 10,000, 100,000 and 1,000,000 vectors, in one table.
 */
final class VectorBench {
  private static final int K = 10;
  private static final int LARGE = 100_000;
  private static final int QUERIES_IN_LARGE = 100;

  private final Cloud cloud;
  private final List<float[]> allQueries;
  private final int graphsUpTo;
  private final Path directory;
  private final StringBuilder table = new StringBuilder();

  private VectorBench(Cloud cloud, List<float[]> queries, int graphsUpTo, Path directory) {
    this.cloud = cloud;
    this.allQueries = queries;
    this.graphsUpTo = graphsUpTo;
    this.directory = directory;
  }

  /**
   * Arguments: checkout, sources, sizes apart by commas, how many real vectors, the greatest size
   * for which graphs are built, --write.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache/redgreen-bench/vectors");
    Files.createDirectories(cache);
    BenchVectors vectors =
        BenchVectors.of(Path.of(arguments[1]), cache, Integer.parseInt(arguments[3]));
    VectorBench bench =
        new VectorBench(
            new Cloud(vectors.methods()),
            vectors.questions(),
            Integer.parseInt(arguments[4]),
            cache);
    for (String size : arguments[2].split(",")) {
      bench.measure(Integer.parseInt(size));
    }
    String section = bench.section();
    System.out.println(section);
    if (List.of(arguments).contains("--write")) {
      BenchmarksPage.of(Path.of(arguments[0])).write("bench-vectors", section);
    }
  }

  private String section() {
    return """
    ## Vectors

    `scripts/bench-vectors`: 384 dimensions, bge-small-en-v1.5-q; %,d questions in words (first sentences of
    documentation) against methods without their documentation. The first %,d vectors are of real methods,
    those beyond are synthetic (a real one moved by differences of others). Cold is the first query, the
    others are warm; queries per second on two threads; beyond 100,000 vectors %d questions. Java %s, load of the machine %.1f.

    | vectors | index | recall@10 | cold µs | p50 µs | p95 µs | queries/s | made in s | open ms |
    |---|---|---|---|---|---|---|---|---|
    %s"""
        .formatted(
            allQueries.size(),
            cloud.real(),
            QUERIES_IN_LARGE,
            System.getProperty("java.version"),
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage(),
            table);
  }

  private void measure(int size) throws IOException, InterruptedException {
    List<float[]> queries = size > LARGE ? allQueries.subList(0, QUERIES_IN_LARGE) : allQueries;
    Path file = directory.resolve("bench-" + size + ".index");
    IndexStamp stamp = new IndexStamp("bench", "bge", 384, size, 0);
    List<Nearest> nearest = new ArrayList<>();
    queries.forEach(query -> nearest.add(new Nearest(K)));
    List<Product> products = queries.stream().map(Product::new).toList();
    ExactScan exact = new ExactScan(384);
    long start = System.nanoTime();
    long comparing = 0;
    try (VectorFileWriter writer = VectorFile.write(file, 384)) {
      for (int id = 0; id < size; id++) {
        float[] vector = cloud.vector(id);
        writer.add(id, vector);
        if (size <= LARGE) {
          exact.put(id, vector);
        }
        long before = System.nanoTime();
        for (int q = 0; q < queries.size(); q++) {
          nearest.get(q).offer(id, products.get(q).with(vector));
        }
        comparing += System.nanoTime() - before;
      }
      writer.finish(stamp);
    }
    double made = (System.nanoTime() - start - comparing) / 1e9;
    List<Set<Long>> right =
        nearest.stream().map(Nearest::sorted).map(VectorBench::ids).map(Set::copyOf).toList();
    if (size <= LARGE) {
      row(size, "exact scan", Measured.of(queries, right, of(exact)), 0, 0);
    }
    long opening = System.nanoTime();
    CodeScan scan = ((VectorFile.Usable) VectorFile.open(file, stamp)).index();
    double opened = (System.nanoTime() - opening) / 1e6;
    row(size, "codes, scanned (the default)", Measured.of(queries, right, of(scan)), made, opened);
    for (Effort effort : List.of(new Effort(400, 60), new Effort(1_600, 240))) {
      row(
          size,
          "codes, scanned, " + effort.listed() + " weighed, " + effort.compared() + " compared",
          Measured.of(queries, right, of(scan.with(effort))),
          made,
          opened);
    }
    if (size <= graphsUpTo) {
      graphs(size, queries, scan, right, exact);
    }
    Files.delete(file);
  }

  private void graphs(
      int size, List<float[]> queries, CodeScan scan, List<Set<Long>> right, ExactScan exact)
      throws InterruptedException {
    long start = System.nanoTime();
    CodeGraph graph = CodeGraph.over(scan, 400);
    double made = (System.nanoTime() - start) / 1e9;
    row(
        size,
        "hnswlib-core over codes, ef 400 (" + graph.overflow() + " in overflow)",
        Measured.of(queries, right, of(graph)),
        made,
        0);
    start = System.nanoTime();
    HnswIndex<Long, float[], Point, Float> plain =
        HnswIndex.newBuilder(384, DistanceFunctions.FLOAT_INNER_PRODUCT, size)
            .withM(16)
            .withEfConstruction(100)
            .withEf(64)
            .<Long, Point>build();
    List<Point> points = new ArrayList<>();
    exact.each((id, vector) -> points.add(new Point(id, vector)));
    plain.addAll(points);
    made = (System.nanoTime() - start) / 1e9;
    for (int ef : new int[] {64, 128}) {
      plain.setEf(ef);
      Measured.Search search =
          query -> plain.findNearest(query, K).stream().map(found -> found.item().id()).toList();
      row(size, "hnswlib-core plain, ef " + ef, Measured.of(queries, right, search), made, 0);
    }
  }

  private void row(int size, String name, Measured measured, double made, double opened) {
    String row =
        String.format(
            Locale.ROOT,
            "| %,d | %s | %s | %s | %s |%n",
            size,
            name,
            measured.cells(),
            made > 0 ? String.format(Locale.ROOT, "%.1f", made) : "",
            opened > 0 ? String.format(Locale.ROOT, "%.1f", opened) : "");
    System.err.print(row);
    table.append(row);
  }

  private static Measured.Search of(VectorIndex index) {
    return query -> ids(index.search(query, K, VectorIndex.ALL));
  }

  private static List<Long> ids(List<Near> near) {
    return near.stream().map(Near::id).toList();
  }

  /** A vector for the graph. */
  private record Point(Long id, float[] vector) implements Item<Long, float[]> {
    @Override
    public int dimensions() {
      return vector.length;
    }
  }
}
