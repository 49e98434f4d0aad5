package dev.redgreen.patterns.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Compares the bits of every code and then the vectors of the best few hundred. What was put in
 * since the codes were made is compared as it is, so an index that has grown much should be made
 * anew.
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
    int row = base.row(id);
    boolean there = row >= 0 && !gone.get(row);
    if (there) {
      gone.set(row);
    }
    return there;
  }

  @Override
  public float similarity(float[] query, long id) {
    int row = base.row(id);
    return row >= 0 && !gone.get(row)
        ? base.rows().product(row, query)
        : added.similarity(query, id);
  }

  @Override
  public List<Near> search(float[] query, int k, LongPredicate permitted) {
    Vectors.checked(query, dimension());
    Nearest nearest = new Nearest(Math.min(k, size()));
    offerAdded(query, permitted, nearest);
    if (k > 0) {
      Shortlist listed = new Shortlist(effort.listed(k), base.code().words() * Long.SIZE);
      listed.scan(base.code().of(query), base.codes(), row -> isPermitted(row, permitted));
      Comparison comparison = new Comparison(base, query, effort.compared(k), nearest);
      listed.each(comparison::take);
      comparison.finish();
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

  /** Compares a row, if it is there and permitted. */
  void offer(int row, float[] query, LongPredicate permitted, Nearest nearest) {
    if (isPermitted(row, permitted)) {
      nearest.offer(base.ids()[row], base.rows().product(row, query));
    }
  }

  /** Compares what has no code. */
  void offerAdded(float[] query, LongPredicate permitted, Nearest nearest) {
    added.offer(query, permitted, nearest);
  }

  boolean isPermitted(int row, LongPredicate permitted) {
    return !gone.get(row) && permitted.test(base.ids()[row]);
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
        lost.add(base.ids()[row]);
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
}
