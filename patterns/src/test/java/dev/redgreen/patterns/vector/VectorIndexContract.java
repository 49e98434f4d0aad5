package dev.redgreen.patterns.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every index holds. */
abstract class VectorIndexContract {
  private static final int DIMENSION = 70;

  private final Clustered clustered = new Clustered(DIMENSION, 7);

  /** An index that has these vectors from the beginning. */
  abstract VectorIndex index(int dimension, Map<Long, float[]> vectors);

  private static List<Long> ids(List<Near> near) {
    return near.stream().map(Near::id).toList();
  }

  @Test
  void everyVectorFindsItself() {
    Map<Long, float[]> vectors = clustered.vectors(2_000);
    VectorIndex index = index(DIMENSION, vectors);
    assertEquals(2_000, index.size());
    vectors.forEach(
        (id, vector) -> {
          Near nearest = index.search(vector, 1, VectorIndex.ALL).get(0);
          assertEquals(id, nearest.id());
          assertEquals(1, nearest.similarity(), 1e-3);
        });
    assertEquals(List.of(), index.lost());
  }

  @Test
  void answersAreNearlyThoseOfAnExactScan() {
    Map<Long, float[]> vectors = clustered.vectors(3_000);
    VectorIndex index = index(DIMENSION, vectors);
    ExactScan exact = new ExactScan(DIMENSION);
    vectors.forEach(exact::put);
    int found = 0;
    for (int i = 0; i < 100; i++) {
      float[] query = clustered.vector();
      List<Near> right = exact.search(query, 10, VectorIndex.ALL);
      List<Near> near = index.search(query, 10, VectorIndex.ALL);
      assertEquals(near.stream().sorted(Near.NEAREST_FIRST).toList(), near);
      near.forEach(one -> assertEquals(exact.similarity(query, one.id()), one.similarity(), 1e-5));
      Set<Long> both = new HashSet<>(ids(right));
      both.retainAll(ids(near));
      found += both.size();
    }
    int all = found;
    assertTrue(found >= 950, () -> all + " of 1000");
  }

  @Test
  void changesAreSeenAtOnce() {
    Map<Long, float[]> vectors = clustered.vectors(1_500);
    VectorIndex index = index(DIMENSION, vectors);
    Map<Long, float[]> now = new HashMap<>(vectors);
    Random random = new Random(3);
    List<Long> known = new ArrayList<>(vectors.keySet());
    for (int i = 0; i < 1_000; i++) {
      long id = random.nextBoolean() ? known.get(random.nextInt(known.size())) : 3L * i + 1;
      if (random.nextInt(3) == 0) {
        assertEquals(now.remove(id) != null, index.remove(id));
      } else {
        float[] vector = clustered.vector();
        index.put(id, vector);
        now.put(id, vector);
      }
    }
    assertEquals(now.size(), index.size());
    now.forEach(
        (id, vector) -> {
          assertEquals(id, index.search(vector, 1, VectorIndex.ALL).get(0).id());
          assertEquals(1, index.similarity(vector, id), 1e-3);
        });
    float[] query = clustered.vector();
    Set<Long> all = new HashSet<>(ids(index.search(query, 5_000, VectorIndex.ALL)));
    assertEquals(now.keySet(), all);
    assertEquals(List.of(), index.lost());
  }

  @Test
  void filtersHoldInsideTheSearch() {
    Map<Long, float[]> vectors = clustered.vectors(3_000);
    VectorIndex index = index(DIMENSION, vectors);
    float[] query = clustered.vector();
    Near nearest = index.search(query, 1, VectorIndex.ALL).get(0);
    List<Near> others = index.search(query, 10, id -> id != nearest.id());
    assertEquals(10, others.size());
    assertFalse(ids(others).contains(nearest.id()));
    for (int every : new int[] {50, 1_000, 10_000}) {
      long matches = vectors.keySet().stream().filter(id -> id % every == 0).count();
      List<Near> few = index.search(query, 10, id -> id % every == 0);
      assertEquals(Math.min(10, matches), few.size());
      few.forEach(near -> assertEquals(0, near.id() % every));
    }
  }

  @Test
  void emptyIndexFindsNothing() {
    VectorIndex index = index(DIMENSION, Map.of());
    float[] query = clustered.vector();
    assertEquals(0, index.size());
    assertEquals(List.of(), index.search(query, 10, VectorIndex.ALL));
    assertFalse(index.remove(1));
    assertTrue(Float.isNaN(index.similarity(query, 1)));
    index.put(1, query);
    assertEquals(List.of(1L), ids(index.search(query, 10, VectorIndex.ALL)));
    assertTrue(index.remove(1));
    assertEquals(List.of(), index.search(query, 10, VectorIndex.ALL));
  }

  @Test
  void asManyComeBackAsThereAre() {
    VectorIndex index = index(DIMENSION, clustered.vectors(30));
    float[] query = clustered.vector();
    assertEquals(30, index.search(query, 1_000, VectorIndex.ALL).size());
    assertEquals(0, index.search(query, 0, VectorIndex.ALL).size());
    Map<Long, float[]> many = clustered.vectors(1_200);
    assertEquals(1_000, index(DIMENSION, many).search(query, 1_000, VectorIndex.ALL).size());
  }

  @Test
  void equalVectorsAllComeBack() {
    Map<Long, float[]> vectors = new HashMap<>(clustered.vectors(500));
    float[] twin = clustered.vector();
    for (long id = 10_000; id < 10_900; id++) {
      vectors.put(id, twin);
    }
    VectorIndex index = index(DIMENSION, vectors);
    index
        .search(twin, 3, VectorIndex.ALL)
        .forEach(near -> assertEquals(1, near.similarity(), 1e-3));
    Set<Long> all = new HashSet<>(ids(index.search(twin, 900, VectorIndex.ALL)));
    assertEquals(900, all.size());
    assertTrue(all.stream().allMatch(id -> id >= 10_000));
    assertEquals(List.of(), index.lost());
  }

  @Test
  void whatIsNoVectorOfUnitLengthIsRefused() {
    VectorIndex index = index(DIMENSION, clustered.vectors(10));
    float[] nan = clustered.vector();
    nan[3] = Float.NaN;
    float[] infinite = clustered.vector();
    infinite[3] = Float.POSITIVE_INFINITY;
    float[] longer = clustered.vector();
    longer[0] += 2;
    for (float[] bad :
        List.of(nan, infinite, longer, new float[DIMENSION], new float[DIMENSION + 1])) {
      assertThrows(IllegalArgumentException.class, () -> index.put(1, bad));
      assertThrows(IllegalArgumentException.class, () -> index.search(bad, 10, VectorIndex.ALL));
    }
    assertEquals(10, index.size());
  }
}
