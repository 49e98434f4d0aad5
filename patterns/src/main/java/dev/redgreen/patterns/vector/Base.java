package dev.redgreen.patterns.vector;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vectors that do not change, with their codes.
 *
 * @param dimension components of each vector
 * @param code how they are coded
 * @param weights what a query makes of the codes
 * @param ids ascending; an id's place here is its row
 * @param codes {@link SignCode#words()} of each row
 * @param rows the vectors
 */
record Base(
    int dimension, SignCode code, QueryWeights weights, long[] ids, long[] codes, Rows rows) {

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
    QueryWeights weights = QueryWeights.of(rows, code);
    return new Base(dimension, code, weights, ids, codes(code, rows, dimension), rows);
  }

  static long[] codes(SignCode code, Rows rows, int dimension) {
    long[] codes = new long[rows.size() * code.words()];
    float[] vector = new float[dimension];
    for (int row = 0; row < rows.size(); row++) {
      rows.read(row, vector);
      code.write(vector, codes, row * code.words());
    }
    return codes;
  }

  int size() {
    return ids.length;
  }

  long[] codeOf(int row) {
    return Arrays.copyOfRange(codes, row * code.words(), (row + 1) * code.words());
  }

  /** The row of an id, or a negative number. */
  int row(long id) {
    return Arrays.binarySearch(ids, id);
  }
}
