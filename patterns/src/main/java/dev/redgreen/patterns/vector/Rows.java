package dev.redgreen.patterns.vector;

/** Vectors side by side, in memory or in a file. */
interface Rows {
  int size();

  /** Copies one vector. */
  void read(int row, float[] into);

  /** Vectors in one array. */
  record InMemory(int size, int dimension, float[] components) implements Rows {
    @Override
    public void read(int row, float[] into) {
      System.arraycopy(components, row * dimension, into, 0, dimension);
    }
  }
}
