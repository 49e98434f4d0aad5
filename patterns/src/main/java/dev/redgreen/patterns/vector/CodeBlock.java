package dev.redgreen.patterns.vector;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Ids and codes of some rows. The codes lie word by word and not row by row: loops over arrays that
 * have the same index are what the compiler makes wide instructions of.
 *
 * @param ids of the rows, ascending
 * @param words for each word of a code, that of every row
 */
record CodeBlock(long[] ids, int[][] words) {

  /** At most {@link Codes#ROWS} rows from one on. */
  static CodeBlock of(SignCode code, long[] ids, Rows rows, int from) {
    int size = Math.min(Codes.ROWS, ids.length - from);
    int[][] words = new int[code.words()][size];
    float[] vector = new float[code.mean().length];
    for (int i = 0; i < size; i++) {
      rows.read(from + i, vector);
      int[] own = code.of(vector);
      for (int word = 0; word < own.length; word++) {
        words[word][i] = own[word];
      }
    }
    return new CodeBlock(Arrays.copyOfRange(ids, from, from + size), words);
  }

  /** As {@link #write} has left it. */
  static CodeBlock read(ByteBuffer from, int size, int words) {
    CodeBlock block = new CodeBlock(new long[size], new int[words][size]);
    from.asLongBuffer().get(block.ids);
    IntBuffer codes = from.position(from.position() + size * Long.BYTES).asIntBuffer();
    for (int[] column : block.words) {
      codes.get(column);
    }
    return block;
  }

  /** Writes it from the buffer's position on, which is of no meaning afterwards. */
  void write(ByteBuffer into) {
    into.asLongBuffer().put(ids);
    IntBuffer codes = into.position(into.position() + ids.length * Long.BYTES).asIntBuffer();
    for (int[] column : words) {
      codes.put(column);
    }
  }

  /** Bytes of so many rows. */
  static int bytes(int size, int words) {
    return size * (Long.BYTES + words * Integer.BYTES);
  }

  int size() {
    return ids.length;
  }

  /** Whether a row has this code. */
  boolean is(int row, int[] code) {
    for (int word = 0; word < code.length; word++) {
      if (words[word][row] != code[word]) {
        return false;
      }
    }
    return true;
  }

  int[] code(int row) {
    return Arrays.stream(words).mapToInt(column -> column[row]).toArray();
  }

  /**
   * In how many bits each row differs from a code.
   *
   * @param differing takes the numbers, as many as there are rows
   */
  void differences(int[] code, int[] differing) {
    Arrays.fill(differing, 0);
    for (int word = 0; word < code.length; word++) {
      addDifferences(words[word], code[word], differing);
    }
  }

  private static void addDifferences(int[] column, int word, int[] differing) {
    for (int row = 0; row < column.length; row++) {
      differing[row] += Integer.bitCount(column[row] ^ word);
    }
  }
}
