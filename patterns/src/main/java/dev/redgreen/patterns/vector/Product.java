package dev.redgreen.patterns.vector;

/**
 * The dot product of one query with many vectors, for one thread. Products are written into an
 * array and then summed up: the compiler makes wide instructions of the first, and adds floats one
 * by one.
 */
public final class Product {
  private final float[] query;
  private final float[] terms;

  public Product(float[] query) {
    this.query = query;
    this.terms = new float[query.length];
  }

  /** With one of many vectors. */
  float with(Rows rows, int row) {
    rows.read(row, terms);
    return with(terms);
  }

  /** With a vector that has as many components. */
  public float with(float[] other) {
    multiply(query, other, terms);
    return sum(terms);
  }

  private static void multiply(float[] one, float[] other, float[] into) {
    for (int i = 0; i < one.length; i++) {
      into[i] = one[i] * other[i];
    }
  }

  private static float sum(float[] terms) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = 0;
    for (; i + 7 < terms.length; i += 8) { // eight sums, which the processor adds side by side
      a += terms[i];
      b += terms[i + 1];
      c += terms[i + 2];
      d += terms[i + 3];
      e += terms[i + 4];
      f += terms[i + 5];
      g += terms[i + 6];
      h += terms[i + 7];
    }
    for (; i < terms.length; i++) {
      a += terms[i];
    }
    return a + b + c + d + e + f + g + h;
  }
}
