package dev.redgreen.patterns.vector;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Unit vectors in clusters around a common direction, as those of code are. */
final class Clustered {
  private final Random random;
  private final int dimension;
  private final float[] common;
  private final float[][] centres = new float[20][];

  Clustered(int dimension, long seed) {
    this.random = new Random(seed);
    this.dimension = dimension;
    this.common = noise();
    for (int i = 0; i < centres.length; i++) {
      centres[i] = noise();
    }
  }

  float[] vector() {
    return around(centres[random.nextInt(centres.length)], 0.6f);
  }

  /** Near the vector, unless the spread is large. */
  float[] around(float[] vector, float spread) {
    float[] noise = noise();
    float[] sum = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      sum[i] = vector[i] + spread * noise[i] + 0.8f * common[i];
    }
    return unit(sum);
  }

  Map<Long, float[]> vectors(int count) {
    Map<Long, float[]> vectors = new HashMap<>();
    for (long id = 1; id <= count; id++) {
      vectors.put(id * 3, vector());
    }
    return vectors;
  }

  private float[] noise() {
    float[] noise = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return unit(noise);
  }

  private static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(new Product(vector).with(vector));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
