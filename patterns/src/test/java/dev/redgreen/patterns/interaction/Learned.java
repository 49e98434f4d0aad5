package dev.redgreen.patterns.interaction;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The numbers of {@link WordVectors} while they are learned (Adam: Kingma and Ba, 2015). */
final class Learned {
  private static final float VECTORS_RATE = 0.003f;
  private static final float RATE = 0.009f;

  final Table asked;
  final Table stands;
  final Numbers scale = Numbers.of(0.6f, 0.7f, 0.7f, 0.8f, 1, 1);
  final Numbers shift = Numbers.of(new float[Places.FIELDS]);
  final Numbers same = Numbers.of(0.3f, 0.3f, 0.3f, 0.3f, 0.5f, 0.5f);
  final Numbers weight = Numbers.of(-2, -1.5f, -1.5f, -1.5f, -0.5f, -0.5f);
  final Numbers order = Numbers.of(new float[Places.LONGEST_QUESTION]);
  final Numbers back = Numbers.of(0.5f);
  private final int[] stems;
  private final Map<Integer, Integer> words = new HashMap<>();
  private final int dimensions;
  private int step;

  /** Words with these stems; the same vector at first, asked and as it stands. */
  Learned(List<Integer> known, int dimensions, Random random) {
    this.dimensions = dimensions;
    stems = new int[known.size() + 1];
    float[][] vectors = new float[stems.length][dimensions];
    for (int i = 1; i < stems.length; i++) {
      stems[i] = known.get(i - 1);
      words.put(stems[i], i);
      for (int k = 0; k < dimensions; k++) {
        vectors[i][k] = (float) (random.nextGaussian() / Math.sqrt(dimensions));
      }
    }
    asked = new Table(vectors);
    stands = new Table(vectors);
  }

  int word(int stem) {
    return words.getOrDefault(stem, WordVectors.UNKNOWN);
  }

  /** Moves all numbers against their slopes, and forgets these. */
  void step(float rate) {
    step++;
    float correction = (float) (Math.sqrt(1 - Math.pow(0.98, step)) / (1 - Math.pow(0.9, step)));
    for (Table table : List.of(asked, stands)) {
      for (int i = 0; i < stems.length; i++) {
        Adam.move(
            rate * correction * VECTORS_RATE,
            table.vectors[i],
            table.slopes[i],
            table.means[i],
            table.squares[i]);
      }
      table.numbers.move(rate * correction * RATE);
    }
    for (Numbers numbers : List.of(scale, shift, same, weight, order, back)) {
      numbers.move(rate * correction * RATE);
    }
  }

  /** As the file that {@link WordVectors} reads. */
  byte[] bytes() {
    int numbers = 4 * Places.FIELDS + Places.LONGEST_QUESTION + 1;
    int size = 8 + 4 * numbers + stems.length * (4 * 5 + 2 * dimensions);
    ByteBuffer bytes = ByteBuffer.allocate(size).putInt(stems.length).putInt(dimensions);
    for (Numbers part : List.of(scale, shift, same, weight, order, back)) {
      put(part.values, bytes);
    }
    Arrays.stream(stems).forEach(bytes::putInt);
    put(asked.weights, bytes);
    put(stands.weights, bytes);
    put(asked.factors(), bytes);
    put(stands.factors(), bytes);
    asked.putComponents(bytes);
    stands.putComponents(bytes);
    return bytes.array();
  }

  private static void put(float[] floats, ByteBuffer bytes) {
    for (float value : floats) {
      bytes.putFloat(value);
    }
  }

  /** Numbers that are learned, with their slopes. */
  static final class Numbers {
    final float[] values;
    final float[] slopes;
    private final float[] means;
    private final float[] squares;

    private Numbers(float[] values) {
      this.values = values;
      slopes = new float[values.length];
      means = new float[values.length];
      squares = new float[values.length];
    }

    static Numbers of(float... values) {
      return new Numbers(values);
    }

    private void move(float rate) {
      Adam.move(rate, values, slopes, means, squares);
    }
  }

  /** A vector and a weight for each word. */
  static final class Table {
    final float[][] vectors;
    final float[][] slopes;
    final float[] weights;
    final float[] weightSlopes;
    private final Numbers numbers;
    private final float[][] means;
    private final float[][] squares;

    private Table(float[][] vectors) {
      int words = vectors.length;
      int dimensions = vectors[0].length;
      this.vectors = Arrays.stream(vectors).map(float[]::clone).toArray(float[][]::new);
      slopes = new float[words][dimensions];
      means = new float[words][dimensions];
      squares = new float[words][dimensions];
      numbers = Numbers.of(new float[words]);
      weights = numbers.values;
      weightSlopes = numbers.slopes;
    }

    /** What the components of each vector are multiplied with: the greatest is 127. */
    private float[] factors() {
      float[] factors = new float[vectors.length];
      for (int i = 0; i < factors.length; i++) {
        for (float component : vectors[i]) {
          factors[i] = Math.max(factors[i], Math.abs(component) / Byte.MAX_VALUE);
        }
      }
      return factors;
    }

    private void putComponents(ByteBuffer bytes) {
      float[] factors = factors();
      for (int i = 0; i < factors.length; i++) {
        for (float component : vectors[i]) {
          bytes.put((byte) (factors[i] == 0 ? 0 : Math.round(component / factors[i])));
        }
      }
    }
  }

  private static final class Adam {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.98f;
    private static final float LEAST = 1e-8f;

    private Adam() {}

    static void move(float rate, float[] values, float[] slopes, float[] means, float[] squares) {
      for (int k = 0; k < values.length; k++) {
        float slope = slopes[k];
        means[k] = FIRST * means[k] + (1 - FIRST) * slope;
        squares[k] = SECOND * squares[k] + (1 - SECOND) * slope * slope;
        values[k] -= rate * means[k] / ((float) Math.sqrt(squares[k]) + LEAST);
        slopes[k] = 0;
      }
    }
  }
}
