package dev.redgreen.patterns.interaction;

/**
 * What is learned of places, one number for each {@link Field} in the order of its constants, and
 * of the words of a question in their order.
 *
 * @param scale what the likeness of two words is multiplied with
 * @param shift what is added to it
 * @param same what is added where both have the same stem
 * @param weight logarithm of what a word of the code counts; {@link Field#BODY} never counts
 * @param order logarithm of what the words of a question count, by their position
 * @param back what the words of the code count against those of the question
 */
record Places(
    float[] scale, float[] shift, float[] same, float[] weight, float[] order, float back) {
  /** Words of a question that take part. */
  static final int LONGEST_QUESTION = 16;

  static final int FIELDS = Field.values().length;
}
