package dev.redgreen.patterns.vector;

/**
 * One bit for each component: whether it is above the mean of all vectors. Two codes differ in the
 * fewer bits, the nearer their vectors are; without the mean, which code vectors share to a large
 * part, the bits say little.
 *
 * @param mean of the vectors that are coded
 */
record SignCode(float[] mean) {
  /** Of all rows. */
  static SignCode of(Rows rows, int dimension) {
    double[] sum = new double[dimension];
    float[] vector = new float[dimension];
    for (int row = 0; row < rows.size(); row++) {
      rows.read(row, vector);
      for (int i = 0; i < dimension; i++) {
        sum[i] += vector[i];
      }
    }
    float[] mean = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      mean[i] = (float) (sum[i] / Math.max(1, rows.size()));
    }
    return new SignCode(mean);
  }

  /** Words of 64 bits for each vector. */
  int words() {
    return words(mean.length);
  }

  static int words(int dimension) {
    return (dimension + Long.SIZE - 1) / Long.SIZE;
  }

  /** Writes the code of a vector. */
  void write(float[] vector, long[] codes, int from) {
    for (int word = 0; word < words(); word++) {
      int first = word * Long.SIZE;
      int end = Math.min(first + Long.SIZE, mean.length);
      long bits = 0;
      for (int i = first; i < end; i++) {
        bits |= (vector[i] > mean[i] ? 1L : 0L) << (i - first);
      }
      codes[from + word] = bits;
    }
  }

  /** The code of a query. */
  long[] of(float[] query) {
    long[] code = new long[words()];
    write(query, code, 0);
    return code;
  }
}
