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

  /** Words of 32 bits for each vector. */
  int words() {
    return words(mean.length);
  }

  static int words(int dimension) {
    return (dimension + Integer.SIZE - 1) / Integer.SIZE;
  }

  /** The code of a vector. */
  int[] of(float[] vector) {
    int[] code = new int[words()];
    for (int i = 0; i < mean.length; i++) {
      code[i / Integer.SIZE] |= (vector[i] > mean[i] ? 1 : 0) << i;
    }
    return code;
  }
}
