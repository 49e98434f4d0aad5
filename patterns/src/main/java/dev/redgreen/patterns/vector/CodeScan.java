package dev.redgreen.patterns.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Compares the bits of every code and then the vectors of the best few hundred. A row whose code is
 * the query's own is always compared: so every vector finds itself. What was put in since the codes
 * were made is compared as it is, so an index that has grown much should be made anew.
 */
public final class CodeScan implements VectorIndex {
  private final Base base;
  private final Effort effort;
  private final BitSet gone = new BitSet();
  private final ExactScan added;

  CodeScan(Base base) {
    this(base, Effort.of(base.size()));
  }

  private CodeScan(Base base, Effort effort) {
    this.base = base;
    this.effort = effort;
    this.added = new ExactScan(base.dimension());
  }

  /** An index of these vectors, which stay in memory. */
  public static CodeScan of(int dimension, Map<Long, float[]> vectors) {
    return new CodeScan(Base.of(dimension, vectors));
  }

  /** The same vectors, searched with more or less effort. */
  public CodeScan with(Effort other) {
    CodeScan scan = new CodeScan(base, other);
    scan.gone.or(gone);
    added.each(scan.added::put);
    return scan;
  }

  @Override
  public int dimension() {
    return base.dimension();
  }

  @Override
  public int size() {
    return base.size() - gone.cardinality() + added.size();
  }

  /** How many vectors are compared as they are. */
  public int added() {
    return added.size();
  }

  @Override
  public void put(long id, float[] vector) {
    added.put(id, vector);
    removeFromBase(id);
  }

  @Override
  public boolean remove(long id) {
    return added.remove(id) | removeFromBase(id);
  }

  private boolean removeFromBase(long id) {
    int row = base.codes().row(id);
    boolean there = row >= 0 && !gone.get(row);
    if (there) {
      gone.set(row);
    }
    return there;
  }

  @Override
  public float similarity(float[] query, long id) {
    int row = base.codes().row(id);
    return row >= 0 && !gone.get(row)
        ? new Product(query).with(base.rows(), row)
        : added.similarity(query, id);
  }

  @Override
  public List<Near> search(float[] query, int k, LongPredicate permitted) {
    Vectors.checked(query, dimension());
    Nearest nearest = new Nearest(Math.min(k, size()));
    offerAdded(query, permitted, nearest);
    if (k > 0 && base.size() > 0) {
      new Scan(query, k, permitted, nearest).run();
    }
    return nearest.sorted();
  }

  Effort effort() {
    return effort;
  }

  Base base() {
    return base;
  }

  /** Whether a row was not taken out. */
  boolean isThere(int row) {
    return !gone.get(row);
  }

  /** Compares what has no code. */
  void offerAdded(float[] query, LongPredicate permitted, Nearest nearest) {
    added.offer(query, permitted, nearest);
  }

  /** Whether a row is there and may be found. */
  boolean isPermitted(int row, LongPredicate permitted) {
    return isPermitted(row, base.codes().id(row), permitted);
  }

  private boolean isPermitted(int row, long id, LongPredicate permitted) {
    return isThere(row) && permitted.test(id);
  }

  @Override
  public List<Long> lost() {
    return lost(this);
  }

  /** What is here and is not found through an index over it. */
  List<Long> lost(VectorIndex index) {
    List<Long> lost = new ArrayList<>(added.lost());
    float[] vector = new float[dimension()];
    for (int row = 0; row < base.size(); row++) {
      base.rows().read(row, vector);
      if (isThere(row) && !finds(index, vector)) {
        lost.add(base.codes().id(row));
      }
    }
    return lost.stream().sorted().toList();
  }

  private static boolean finds(VectorIndex index, float[] vector) {
    if (!Vectors.isUnit(vector)) {
      return false;
    }
    List<Near> nearest = index.search(vector, 1, ALL);
    return !nearest.isEmpty() && nearest.get(0).similarity() >= 1 - Vectors.ROUNDING;
  }

  /** One search through all codes. */
  private final class Scan {
    private final LongPredicate permitted;
    private final BitWeights weights;
    private final Comparison comparison;
    private final int compared;
    private final Shortlist listed;
    private final int[] own;
    private final int[] differing = new int[Codes.ROWS];

    Scan(float[] query, int k, LongPredicate permitted, Nearest nearest) {
      this.permitted = permitted;
      this.weights = base.weights().bitsOf(query);
      this.comparison = new Comparison(base, query, weights, nearest);
      this.compared = effort.compared(k);
      this.listed = new Shortlist(effort.listed(k), base.dimension());
      this.own = base.code().of(query);
    }

    void run() {
      for (int number = 0; number < base.codes().blocks(); number++) {
        CodeBlock block = base.codes().block(number);
        compareSame(block, number * Codes.ROWS);
        block.differences(weights.best(), differing);
        listed.add(number * Codes.ROWS, differing, block.size(), row -> isListed(block, row));
      }
      comparison.compareBest(listed.rows(), compared);
    }

    private boolean isListed(CodeBlock block, int row) {
      int place = row % Codes.ROWS;
      return isPermitted(row, block.ids()[place], permitted) && !block.is(place, own);
    }

    /** Rows whose code is the query's own. */
    private void compareSame(CodeBlock block, int from) {
      int[] first = block.words()[0];
      for (int i = 0; i < first.length; i++) {
        if (first[i] == own[0]
            && block.is(i, own)
            && isPermitted(from + i, block.ids()[i], permitted)) {
          comparison.compare(from + i);
        }
      }
    }
  }
}
