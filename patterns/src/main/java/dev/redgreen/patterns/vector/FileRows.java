package dev.redgreen.patterns.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.CRC32C;

/**
 * Vectors in a file that is mapped and not read: only those that are compared come into memory. A
 * block of vectors is checked against its checksum at its first use.
 */
final class FileRows implements Rows {
  /** Vectors under one checksum. */
  static final int BLOCK = 16;

  /** Vectors under one mapping, which cannot be larger than 2 GiB. */
  private static final int SEGMENT = 1 << 16;

  private final int size;
  private final int dimension;
  private final int[] checksums;
  private final ByteBuffer[] bytes;
  private final FloatBuffer[] floats;
  private final AtomicIntegerArray sound;

  private FileRows(int size, int dimension, int[] checksums, ByteBuffer[] bytes) {
    this.size = size;
    this.dimension = dimension;
    this.checksums = checksums;
    this.bytes = bytes;
    this.floats = new FloatBuffer[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      floats[i] = bytes[i].order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
    this.sound = new AtomicIntegerArray(checksums.length / Integer.SIZE + 1);
  }

  static FileRows map(FileChannel file, long offset, int size, int dimension, int[] checksums)
      throws IOException {
    long row = (long) dimension * Float.BYTES;
    ByteBuffer[] segments = new ByteBuffer[(size + SEGMENT - 1) / SEGMENT];
    for (int i = 0; i < segments.length; i++) {
      long rows = Math.min(SEGMENT, size - (long) i * SEGMENT);
      long from = offset + (long) i * SEGMENT * row;
      segments[i] = file.map(FileChannel.MapMode.READ_ONLY, from, rows * row);
    }
    return new FileRows(size, dimension, checksums, segments);
  }

  static int blocks(int rows) {
    return (rows + BLOCK - 1) / BLOCK;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void read(int row, float[] into) {
    check(row / BLOCK);
    floats[row / SEGMENT].get(row % SEGMENT * dimension, into, 0, dimension);
  }

  private void check(int block) {
    int bit = 1 << (block % Integer.SIZE);
    if ((sound.get(block / Integer.SIZE) & bit) == 0) {
      if (checksum(block) != checksums[block]) {
        throw new DamagedIndexException("its vectors do not match their checksum");
      }
      sound.accumulateAndGet(block / Integer.SIZE, bit, (all, one) -> all | one);
    }
  }

  private int checksum(int block) {
    int first = block * BLOCK;
    int row = dimension * Float.BYTES;
    int rows = Math.min(BLOCK, size - first);
    CRC32C crc = new CRC32C();
    crc.update(bytes[first / SEGMENT].slice(first % SEGMENT * row, rows * row));
    return (int) crc.getValue();
  }
}
