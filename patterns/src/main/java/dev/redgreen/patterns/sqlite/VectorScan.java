package dev.redgreen.patterns.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The vectors of one model in memory, side by side, for an exact scan. They are read on the first
 * search, and later ones catch up with what was stored since, by this process or another. A deleted
 * pattern stays here until the end, but no filter permits its row.
 */
final class VectorScan {
  private final int dimension;
  private final Map<Long, Integer> slots = new HashMap<>();
  private float[] components = new float[0];
  private long last;

  VectorScan(int dimension) {
    this.dimension = dimension;
  }

  void catchUp(Embeddings embeddings) throws SQLException {
    embeddings.after(
        last,
        dimension,
        (seq, pattern, vector) -> {
          int slot = slots.computeIfAbsent(pattern, row -> slots.size());
          int end = (slot + 1) * dimension;
          if (components.length < end) {
            components = Arrays.copyOf(components, Math.max(end, components.length * 2));
          }
          System.arraycopy(vector, 0, components, slot * dimension, dimension);
          last = seq;
        });
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  /** Cosine similarity of unit vectors; empty where the row has none. */
  OptionalDouble similarity(float[] query, long row) {
    Integer slot = slots.get(row);
    if (slot == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(product(query, slot * dimension));
  }

  /** In four sums, which the processor adds side by side. */
  private float product(float[] query, int base) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < dimension; i += 4) {
      a += query[i] * components[base + i];
      b += query[i + 1] * components[base + i + 1];
      c += query[i + 2] * components[base + i + 2];
      d += query[i + 3] * components[base + i + 3];
    }
    for (; i < dimension; i++) {
      a += query[i] * components[base + i];
    }
    return a + b + c + d;
  }
}
