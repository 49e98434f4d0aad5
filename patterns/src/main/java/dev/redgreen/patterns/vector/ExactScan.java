package dev.redgreen.patterns.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Compares a query with every vector, in memory: exact, and quick enough for a few thousand. */
public final class ExactScan implements VectorIndex {
  private final int dimension;
  private final Map<Long, Integer> slots = new HashMap<>();
  private final List<float[]> vectors = new ArrayList<>();
  private long[] ids = new long[16];

  public ExactScan(int dimension) {
    this.dimension = dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int size() {
    return vectors.size();
  }

  @Override
  public void put(long id, float[] vector) {
    float[] own = Vectors.checked(vector, dimension).clone();
    Integer slot = slots.putIfAbsent(id, vectors.size());
    if (slot != null) {
      vectors.set(slot, own);
      return;
    }
    if (vectors.size() == ids.length) {
      ids = Arrays.copyOf(ids, ids.length * 2);
    }
    ids[vectors.size()] = id;
    vectors.add(own);
  }

  @Override
  public boolean remove(long id) {
    Integer slot = slots.remove(id);
    if (slot == null) {
      return false;
    }
    int last = vectors.size() - 1;
    float[] moved = vectors.remove(last);
    if (slot < last) {
      vectors.set(slot, moved);
      ids[slot] = ids[last];
      slots.put(ids[slot], slot);
    }
    return true;
  }

  @Override
  public float similarity(float[] query, long id) {
    Integer slot = slots.get(id);
    return slot == null ? Float.NaN : new Product(query).with(vectors.get(slot));
  }

  @Override
  public List<Near> search(float[] query, int k, LongPredicate permitted) {
    Vectors.checked(query, dimension);
    Nearest nearest = new Nearest(Math.min(k, size()));
    offer(query, permitted, nearest);
    return nearest.sorted();
  }

  /** Offers each permitted vector. */
  void offer(float[] query, LongPredicate permitted, Nearest nearest) {
    Product product = new Product(query);
    for (int slot = 0; slot < vectors.size(); slot++) {
      if (permitted.test(ids[slot])) {
        nearest.offer(ids[slot], product.with(vectors.get(slot)));
      }
    }
  }

  boolean contains(long id) {
    return slots.containsKey(id);
  }

  /** The vectors by id, in no order. */
  public void each(Sink sink) {
    for (int slot = 0; slot < vectors.size(); slot++) {
      sink.take(ids[slot], vectors.get(slot));
    }
  }

  /** Takes one vector. */
  @FunctionalInterface
  public interface Sink {
    void take(long id, float[] vector);
  }

  @Override
  public List<Long> lost() {
    List<Long> lost = new ArrayList<>();
    for (int slot = 0; slot < vectors.size(); slot++) {
      float[] vector = vectors.get(slot);
      if (!(new Product(vector).with(vector) >= 1 - Vectors.ROUNDING)) {
        lost.add(ids[slot]);
      }
    }
    return lost.stream().sorted().toList();
  }
}
