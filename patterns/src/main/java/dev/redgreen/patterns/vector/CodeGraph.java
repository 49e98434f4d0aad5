package dev.redgreen.patterns.vector;

import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.SearchResult;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Finds the codes that are worth a comparison through a graph (HNSW) instead of a scan. What was
 * put in since it was built is compared as it is; vectors that do not find themselves through the
 * graph are compared with every query; where too little that is permitted comes back, all codes are
 * scanned.
 */
public final class CodeGraph implements VectorIndex {
  private static final int LINKS = 16;
  private static final int WIDTH_AT_BUILDING = 100;

  private final CodeScan scan;
  private final HnswIndex<Integer, int[], Coded, Integer> graph;
  private final int width;

  /** Rows that the graph does not find. */
  private BitSet overflow = new BitSet();

  private CodeGraph(CodeScan scan, int width) {
    this.scan = scan;
    this.width = width;
    this.graph =
        HnswIndex.newBuilder(
                scan.base().code().words(), CodeGraph::distance, Math.max(1, scan.base().size()))
            .withM(LINKS)
            .withEfConstruction(WIDTH_AT_BUILDING)
            .withEf(width)
            .<Integer, Coded>build();
  }

  /** A row and its code. */
  private record Coded(Integer id, int[] vector) implements Item<Integer, int[]> {
    @Override
    public int dimensions() {
      return vector.length;
    }
  }

  /**
   * Builds the graph on all cores: a second for some thousand vectors.
   *
   * @param width codes that are compared for each query, at least
   */
  public static CodeGraph over(CodeScan scan, int width) throws InterruptedException {
    CodeGraph made = new CodeGraph(scan, width);
    List<Coded> all = new ArrayList<>();
    Base base = scan.base();
    for (int row = 0; row < base.size(); row++) {
      CodeBlock block = base.codes().block(row / Codes.ROWS);
      all.add(new Coded(row, block.code(row % Codes.ROWS)));
    }
    made.graph.addAll(all);
    made.overflow = made.lostRows();
    return made;
  }

  private BitSet lostRows() {
    BitSet lost = new BitSet();
    float[] vector = new float[dimension()];
    for (int row = 0; row < scan.base().size(); row++) {
      scan.base().rows().read(row, vector);
      if (scan.isThere(row) && !finds(vector)) {
        lost.set(row);
      }
    }
    return lost;
  }

  private boolean finds(float[] vector) {
    Nearest nearest = new Nearest(1);
    offerFromGraph(vector, ALL, 1, nearest);
    List<Near> found = nearest.sorted();
    return !found.isEmpty() && found.get(0).similarity() >= 1 - Vectors.ROUNDING;
  }

  private static Integer distance(int[] one, int[] other) {
    int distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance += Integer.bitCount(one[i] ^ other[i]);
    }
    return distance;
  }

  /** Vectors that the graph does not find. */
  public int overflow() {
    return overflow.cardinality();
  }

  @Override
  public int dimension() {
    return scan.dimension();
  }

  @Override
  public int size() {
    return scan.size();
  }

  @Override
  public void put(long id, float[] vector) {
    scan.put(id, vector);
  }

  @Override
  public boolean remove(long id) {
    return scan.remove(id);
  }

  @Override
  public float similarity(float[] query, long id) {
    return scan.similarity(query, id);
  }

  @Override
  public List<Near> search(float[] query, int k, LongPredicate permitted) {
    Vectors.checked(query, dimension());
    int wanted = Math.min(Math.max(0, k), size());
    if (3 * wanted <= width) {
      Nearest nearest = new Nearest(wanted);
      scan.offerAdded(query, permitted, nearest);
      offerFromGraph(query, permitted, wanted, nearest);
      if (nearest.isFull()) {
        return nearest.sorted();
      }
    }
    return scan.search(query, k, permitted);
  }

  private void offerFromGraph(float[] query, LongPredicate permitted, int k, Nearest nearest) {
    Base base = scan.base();
    Comparison comparison = new Comparison(base, query, base.weights().bitsOf(query), nearest);
    BitSet whole = (BitSet) overflow.clone();
    BitSet listed = new BitSet();
    int[] code = base.code().of(query);
    for (SearchResult<Coded, Integer> found : graph.findNearest(code, Math.max(width, k))) {
      (found.distance() == 0 ? whole : listed).set(found.item().id());
    }
    listed.andNot(whole);
    permitted(whole, permitted).forEach(comparison::compare);
    comparison.compareBest(permitted(listed, permitted).toArray(), scan.effort().compared(k));
  }

  private IntStream permitted(BitSet rows, LongPredicate permitted) {
    return rows.stream().filter(row -> scan.isPermitted(row, permitted));
  }

  @Override
  public List<Long> lost() {
    return scan.lost(this);
  }
}
