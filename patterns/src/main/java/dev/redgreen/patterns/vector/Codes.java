package dev.redgreen.patterns.vector;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Ids and codes of rows, block by block. A block comes from where it lies at its first use, so that
 * opening an index costs the same at any size.
 */
final class Codes {
  /** Rows in each block but the last. */
  static final int ROWS = 1024;

  private final int size;
  private final long[] firstIds;
  private final IntFunction<CodeBlock> source;
  private final AtomicReferenceArray<CodeBlock> blocks;

  /**
   * Codes of so many rows.
   *
   * @param firstIds the first id of each block; ids ascend
   * @param source gives a block by its number, and throws {@link DamagedIndexException}
   */
  Codes(int size, long[] firstIds, IntFunction<CodeBlock> source) {
    this.size = size;
    this.firstIds = firstIds;
    this.source = source;
    this.blocks = new AtomicReferenceArray<>(firstIds.length);
  }

  /** Codes of vectors that are at hand. */
  static Codes of(SignCode code, long[] ids, Rows rows) {
    CodeBlock[] made = new CodeBlock[blocks(ids.length)];
    long[] firstIds = new long[made.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = CodeBlock.of(code, ids, rows, i * ROWS);
      firstIds[i] = ids[i * ROWS];
    }
    return new Codes(ids.length, firstIds, number -> made[number]);
  }

  static int blocks(int rows) {
    return (rows + ROWS - 1) / ROWS;
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  int blocks() {
    return firstIds.length;
  }

  CodeBlock block(int number) {
    CodeBlock block = blocks.get(number);
    if (block == null) {
      block = source.apply(number);
      blocks.set(number, block);
    }
    return block;
  }

  long id(int row) {
    return block(row / ROWS).ids()[row % ROWS];
  }

  /** The row of an id, or a negative number. */
  int row(long id) {
    int found = Arrays.binarySearch(firstIds, id);
    int number = found >= 0 ? found : -found - 2;
    if (number < 0) {
      return -1;
    }
    int place = Arrays.binarySearch(block(number).ids(), id);
    return place < 0 ? -1 : number * ROWS + place;
  }
}
