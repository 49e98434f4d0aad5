package dev.redgreen.patterns.vector;

/** What a vector must be. */
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
      throw new IllegalArgumentException(
          "a vector has the length " + length(vector) + " and not 1");
    }
    return vector;
  }

  /** Whether it has the length 1; false where a component is no number. */
  public static boolean isUnit(float[] vector) {
    return Math.abs(length(vector) - 1) <= LENGTH_TOLERANCE;
  }

  private static double length(float[] vector) {
    return Math.sqrt(new Product(vector).with(vector));
  }
}
