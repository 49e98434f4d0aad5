package dev.redgreen.patterns.vector;

/**
 * A small whole number for each bit of a code, bit by bit: 16 times as many values as a code has,
 * and summed up by counting bits.
 */
final class BitWeights {
  private static final int MOST = 7;
  private static final float SPREAD = 3;

  private final int[] ones;
  private final int[] twos;
  private final int[] fours;
  private final int[] minus;
  private final int[] best;
  private final int bestSum;

  private BitWeights(int words, int[] weights) {
    ones = new int[words];
    twos = new int[words];
    fours = new int[words];
    minus = new int[words];
    best = new int[words];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int word = i / Integer.SIZE;
      ones[word] |= (weights[i] & 1) << i;
      twos[word] |= (weights[i] >> 1 & 1) << i;
      fours[word] |= (weights[i] >> 2 & 1) << i;
      minus[word] |= (weights[i] >> 3 & 1) << i;
      best[word] |= (weights[i] > 0 ? 1 : 0) << i;
      sum += Math.max(0, weights[i]);
    }
    bestSum = sum;
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

  /** The code with the greatest sum. */
  int[] best() {
    return best;
  }

  /**
   * How much less than the greatest the sum of each code is; 0 and more.
   *
   * @param codes for each word, that of every row
   * @return as many as there are rows
   */
  int[] distances(int[][] codes) {
    int[] sums = new int[codes[0].length];
    for (int word = 0; word < codes.length; word++) {
      add(codes[word], ones[word], twos[word], fours[word], minus[word], sums);
    }
    for (int row = 0; row < sums.length; row++) {
      sums[row] = bestSum - sums[row];
    }
    return sums;
  }

  private static void add(int[] column, int one, int two, int four, int minusEight, int[] sums) {
    for (int row = 0; row < column.length; row++) {
      int code = column[row];
      sums[row] +=
          Integer.bitCount(code & one)
              + (Integer.bitCount(code & two) << 1)
              + (Integer.bitCount(code & four) << 2)
              - (Integer.bitCount(code & minusEight) << 3);
    }
  }
}
