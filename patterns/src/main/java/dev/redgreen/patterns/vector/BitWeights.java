package dev.redgreen.patterns.vector;

/**
 * A small whole number for each bit of a code, bit by bit: 16 times as many values as a code has,
 * and summed up by counting bits.
 */
final class BitWeights {
  private static final int MOST = 7;
  private static final float SPREAD = 3;

  private final long[] ones;
  private final long[] twos;
  private final long[] fours;
  private final long[] minus;
  private final int best;

  private BitWeights(int words, int[] weights) {
    ones = new long[words];
    twos = new long[words];
    fours = new long[words];
    minus = new long[words];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int word = i / Long.SIZE;
      ones[word] |= (long) (weights[i] & 1) << i;
      twos[word] |= (long) (weights[i] >> 1 & 1) << i;
      fours[word] |= (long) (weights[i] >> 2 & 1) << i;
      minus[word] |= (long) (weights[i] >> 3 & 1) << i;
      sum += Math.max(0, weights[i]);
    }
    best = sum;
  }

  /** Three standard deviations are the greatest number. */
  static BitWeights of(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight;
    }
    double unit = SPREAD * Math.sqrt(sum / weights.length) / MOST;
    int[] whole = new int[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long nearest = unit > 0 ? Math.round(weights[i] / unit) : 0;
      whole[i] = (int) Math.max(-MOST, Math.min(MOST, nearest));
    }
    return new BitWeights(SignCode.words(weights.length), whole);
  }

  /** The greatest distance of any code. */
  static int most(int dimension) {
    return MOST * dimension;
  }

  /** How much less than the best possible sum the weights of a code's bits are; 0 and more. */
  int distance(long[] codes, int from) {
    int sum = 0;
    for (int i = 0; i < ones.length; i++) {
      long code = codes[from + i];
      sum +=
          Long.bitCount(code & ones[i])
              + 2 * Long.bitCount(code & twos[i])
              + 4 * Long.bitCount(code & fours[i])
              - 8 * Long.bitCount(code & minus[i]);
    }
    return best - sum;
  }
}
