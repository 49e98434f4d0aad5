package dev.redgreen.patterns.vector;

import java.util.Map;
import java.util.TreeMap;

/**
 * Vectors that do not change, with their codes.
 *
 * @param dimension components of each vector
 * @param code how they are coded
 * @param weights what a query makes of the codes
 * @param codes with the id of each row; ids ascend
 * @param rows the vectors
 */
record Base(int dimension, SignCode code, QueryWeights weights, Codes codes, Rows rows) {

  static Base of(int dimension, Map<Long, float[]> vectors) {
    float[] components = new float[vectors.size() * dimension];
    long[] ids = new long[vectors.size()];
    int row = 0;
    for (Map.Entry<Long, float[]> entry : new TreeMap<>(vectors).entrySet()) {
      float[] vector = Vectors.checked(entry.getValue(), dimension);
      System.arraycopy(vector, 0, components, row * dimension, dimension);
      ids[row++] = entry.getKey();
    }
    Rows rows = new Rows.InMemory(ids.length, dimension, components);
    SignCode code = SignCode.of(rows, dimension);
    return new Base(dimension, code, QueryWeights.of(rows, code), Codes.of(code, ids, rows), rows);
  }

  int size() {
    return codes.size();
  }
}
