package dev.redgreen.patterns.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.function.IntFunction;

/**
 * Blocks of codes in a file that is mapped; one is checked against its checksum when it is read.
 */
final class FileCodes implements IntFunction<CodeBlock> {
  private final ByteBuffer bytes;
  private final int size;
  private final int words;
  private final int[] checksums;

  private FileCodes(ByteBuffer bytes, int size, int words, int[] checksums) {
    this.bytes = bytes;
    this.size = size;
    this.words = words;
    this.checksums = checksums;
  }

  /** One mapping has up to 2 GiB, which is the codes of 38 million rows of 384 dimensions. */
  static FileCodes map(FileChannel file, long offset, int size, int words, int[] checksums)
      throws IOException {
    long length = length(size, words);
    return new FileCodes(
        file.map(FileChannel.MapMode.READ_ONLY, offset, length), size, words, checksums);
  }

  /** Bytes of the codes of so many rows. */
  static long length(long size, int words) {
    return size * CodeBlock.bytes(1, words);
  }

  @Override
  public CodeBlock apply(int number) {
    int first = number * Codes.ROWS;
    int rows = Math.min(Codes.ROWS, size - first);
    int from = first * CodeBlock.bytes(1, words);
    ByteBuffer block = bytes.slice(from, CodeBlock.bytes(rows, words));
    if (VectorFile.checksum(block.duplicate()) != checksums[number]) {
      throw new DamagedIndexException("its codes do not match their checksum");
    }
    return CodeBlock.read(block.order(ByteOrder.LITTLE_ENDIAN), rows, words);
  }
}
