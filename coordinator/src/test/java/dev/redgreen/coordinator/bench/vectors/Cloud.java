package dev.redgreen.coordinator.bench.vectors;

import java.util.List;
import java.util.Random;

/**
 * As many unit vectors as wanted: the real ones, then synthetic ones, each a real one moved by
 * differences of other real ones, so that they spread in the directions in which real ones do.
 */
final class Cloud {
  private static final int MOVES = 4;
  private static final float REACH = 0.6f / (float) Math.sqrt(2 * MOVES);

  private final List<float[]> real;
  private final Random random = new Random(1);

  Cloud(List<float[]> real) {
    this.real = real;
  }

  int real() {
    return real.size();
  }

  /** The vectors in their order; each number is asked for once. */
  float[] vector(int number) {
    return number < real.size() ? real.get(number) : synthetic();
  }

  private float[] synthetic() {
    float[] vector = any().clone();
    for (int move = 0; move < MOVES; move++) {
      float[] from = any();
      float[] to = any();
      float size = REACH * (float) random.nextGaussian();
      for (int i = 0; i < vector.length; i++) {
        vector[i] += size * (to[i] - from[i]);
      }
    }
    return unit(vector);
  }

  private float[] any() {
    return real.get(random.nextInt(real.size()));
  }

  static float[] unit(float[] vector) {
    double length = 0;
    for (float component : vector) {
      length += component * component;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
