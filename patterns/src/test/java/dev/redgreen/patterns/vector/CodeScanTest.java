package dev.redgreen.patterns.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeScanTest extends VectorIndexContract {
  @Override
  VectorIndex index(int dimension, Map<Long, float[]> vectors) {
    return CodeScan.of(dimension, vectors);
  }

  @Test
  void unrolledScanFindsTheSame() {
    Clustered clustered = new Clustered(384, 5);
    Map<Long, float[]> vectors = clustered.vectors(1_000);
    CodeScan index = CodeScan.of(384, vectors);
    ExactScan exact = new ExactScan(384);
    vectors.forEach(exact::put);
    for (int i = 0; i < 20; i++) {
      float[] query = clustered.vector();
      assertEquals(
          exact.search(query, 3, VectorIndex.ALL).get(0).id(),
          index.search(query, 3, VectorIndex.ALL).get(0).id());
    }
    assertEquals(List.of(), index.lost());
  }

  @Test
  void damagedVectorIsLost() {
    Map<Long, float[]> vectors = new HashMap<>(new Clustered(64, 5).vectors(200));
    Base base = Base.of(64, vectors);
    CodeScan index = new CodeScan(base);
    ((Rows.InMemory) base.rows()).components()[64 * 10 + 3] = Float.NaN;
    assertEquals(List.of(base.codes().id(10)), index.lost());
  }
}
