package dev.redgreen.patterns.vector;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * An index in a file, which is written as a whole or not at all.
 *
 * <pre>
 * head     magic, checksum of the rest of the head, length of the file, rows, stamp, checksum of the
 *          tail; {@value #HEAD} bytes
 * vectors  floats, row by row
 * tail     mean, weights of queries, ids, codes, a checksum for every {@value FileRows#BLOCK} rows of vectors
 * </pre>
 *
 * <p>Numbers are little-endian, checksums CRC-32C. Opening reads head and tail, 56 bytes a row and
 * 4 for each pair of components with 384 dimensions; the vectors are mapped.
 */
public final class VectorFile {
  static final int HEAD = 4096;
  private static final long MAGIC = 0x3130_7865_6476_6772L; // "rgvdex01"
  private static final int AFTER_CHECKSUM = Long.BYTES + Integer.BYTES;

  private VectorFile() {}

  /** What opening came to. */
  public sealed interface Opened {}

  /** The file fits. */
  public record Usable(CodeScan index, IndexStamp stamp) implements Opened {}

  /** There is no file, or it does not fit. */
  public record Unusable(String reason) implements Opened {}

  /** What the head says. */
  record Head(IndexStamp stamp, int rows, long length, int tailChecksum) {
    ByteBuffer bytes() {
      ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
      head.putLong(MAGIC).putInt(0).putLong(length).putInt(rows).putInt(tailChecksum);
      head.putInt(stamp.dimension()).putLong(stamp.added()).putLong(stamp.removed());
      put(head, stamp.storeId());
      put(head, stamp.model());
      head.putInt(Long.BYTES, checksum(head.slice(AFTER_CHECKSUM, HEAD - AFTER_CHECKSUM)));
      return head.position(0);
    }

    static Head read(ByteBuffer head) {
      head.position(AFTER_CHECKSUM);
      long length = head.getLong();
      int rows = head.getInt();
      int tail = head.getInt();
      int dimension = head.getInt();
      long added = head.getLong();
      long removed = head.getLong();
      String storeId = text(head);
      return new Head(
          new IndexStamp(storeId, text(head), dimension, added, removed), rows, length, tail);
    }

    long tailStart() {
      return HEAD + (long) rows * stamp.dimension() * Float.BYTES;
    }

    private static void put(ByteBuffer head, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      head.putShort((short) bytes.length).put(bytes);
    }

    private static String text(ByteBuffer head) {
      byte[] bytes = new byte[head.getShort()];
      head.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * Opens an index that can be brought up to date.
   *
   * @param now what an index made now would be stamped with
   */
  public static Opened open(Path file, IndexStamp now) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = read(channel, 0, HEAD);
      boolean sound =
          head.getLong(0) == MAGIC
              && head.getInt(Long.BYTES)
                  == checksum(head.slice(AFTER_CHECKSUM, HEAD - AFTER_CHECKSUM));
      return sound ? open(channel, Head.read(head), now) : new Unusable("its head is damaged");
    } catch (NoSuchFileException e) {
      return new Unusable("there is none yet");
    } catch (IOException | BufferUnderflowException e) {
      return new Unusable("it cannot be read");
    }
  }

  private static Opened open(FileChannel channel, Head head, IndexStamp now) throws IOException {
    String difference = head.stamp().differenceFrom(now);
    if (!difference.isEmpty()) {
      return new Unusable(difference);
    }
    if (channel.size() != head.length()) {
      return new Unusable("it is cut short");
    }
    ByteBuffer tail = read(channel, head.tailStart(), head.length() - head.tailStart());
    if (checksum(tail.duplicate()) != head.tailChecksum()) {
      return new Unusable("its codes do not match their checksum");
    }
    return new Usable(new CodeScan(base(channel, head, tail)), head.stamp());
  }

  private static Base base(FileChannel channel, Head head, ByteBuffer tail) throws IOException {
    int dimension = head.stamp().dimension();
    float[] mean = new float[dimension];
    tail.asFloatBuffer().get(mean);
    tail.position(dimension * Float.BYTES);
    SignCode code = new SignCode(mean);
    float[] matrix = new float[dimension * dimension];
    tail.asFloatBuffer().get(matrix);
    tail.position(tail.position() + matrix.length * Float.BYTES);
    QueryWeights weights = new QueryWeights(dimension, matrix);
    long[] ids = longs(tail, head.rows());
    long[] codes = longs(tail, head.rows() * code.words());
    int[] checksums = new int[FileRows.blocks(head.rows())];
    tail.asIntBuffer().get(checksums);
    FileRows rows = FileRows.map(channel, HEAD, head.rows(), dimension, checksums);
    return new Base(dimension, code, weights, ids, codes, rows);
  }

  private static long[] longs(ByteBuffer from, int count) {
    long[] longs = new long[count];
    from.asLongBuffer().get(longs);
    from.position(from.position() + count * Long.BYTES);
    return longs;
  }

  /** Mapped where it is large, so that it is copied once. */
  private static ByteBuffer read(FileChannel channel, long from, long length) throws IOException {
    if (length > 1 << 16) {
      return channel
          .map(FileChannel.MapMode.READ_ONLY, from, length)
          .order(ByteOrder.LITTLE_ENDIAN);
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      continue;
    }
    if (bytes.hasRemaining()) {
      throw new IOException("the file ends too early");
    }
    return bytes.position(0);
  }

  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Begins a file that takes the place of the one at this path when it is complete. */
  public static VectorFileWriter write(Path file, int dimension) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new VectorFileWriter(file, dimension);
  }
}
