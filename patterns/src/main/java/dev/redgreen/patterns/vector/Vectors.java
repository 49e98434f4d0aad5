package dev.redgreen.patterns.vector;

/** What a vector must be, and how two are compared. */
public final class Vectors {
  private static final double LENGTH_TOLERANCE = 1e-3;

  /** Two equal vectors differ by less than this in the cosine. */
  static final float ROUNDING = 3e-3f;

  private Vectors() {}

  /** The same vector, if it is one of unit length with that many components. */
  static float[] checked(float[] vector, int dimension) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "a vector has " + vector.length + " components and not " + dimension);
    }
    if (!isUnit(vector)) {
      double length = Math.sqrt(product(vector, vector));
      throw new IllegalArgumentException("a vector has the length " + length + " and not 1");
    }
    return vector;
  }

  /** Whether it has the length 1; false where a component is no number. */
  public static boolean isUnit(float[] vector) {
    return Math.abs(Math.sqrt(product(vector, vector)) - 1) <= LENGTH_TOLERANCE;
  }

  /** Dot product. Many with one query are made faster by {@link Product}. */
  public static float product(float[] query, float[] vector) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < query.length; i += 4) { // four sums, which the processor adds side by side
      a += query[i] * vector[i];
      b += query[i + 1] * vector[i + 1];
      c += query[i + 2] * vector[i + 2];
      d += query[i + 3] * vector[i + 3];
    }
    for (; i < query.length; i++) {
      a += query[i] * vector[i];
    }
    return a + b + c + d;
  }
}
