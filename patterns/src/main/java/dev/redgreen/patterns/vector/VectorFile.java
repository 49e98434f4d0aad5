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
 * codes    for every {@value Codes#ROWS} rows: ids, then codes, word by word
 * tail     mean, weights of queries, the first id and a checksum of every block of codes, a checksum
 *          for every {@value FileRows#BLOCK} rows of vectors
 * </pre>
 *
 * <p>Numbers are little-endian, checksums CRC-32C. Opening reads head and tail: 4 bytes for each
 * pair of components, and 4 for 16 rows. Vectors and codes are mapped, and checked when they are
 * used first.
 */
public final class VectorFile {
  static final int HEAD = 4096;
  private static final long MAGIC = 0x3230_7865_6476_6772L; // "rgvdex02"
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

    long codesStart() {
      return HEAD + (long) rows * stamp.dimension() * Float.BYTES;
    }

    long tailStart() {
      return codesStart() + FileCodes.length(rows, SignCode.words(stamp.dimension()));
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
      if (head.getLong(0) != MAGIC) {
        return new Unusable("it has another format");
      }
      boolean sound =
          head.getInt(Long.BYTES) == checksum(head.slice(AFTER_CHECKSUM, HEAD - AFTER_CHECKSUM));
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
      return new Unusable("its tail does not match its checksum");
    }
    return new Usable(new CodeScan(base(channel, head, tail)), head.stamp());
  }

  private static Base base(FileChannel channel, Head head, ByteBuffer tail) throws IOException {
    int dimension = head.stamp().dimension();
    SignCode code = new SignCode(floats(tail, dimension));
    float[][] matrix = new float[dimension][];
    for (int row = 0; row < dimension; row++) {
      matrix[row] = floats(tail, dimension);
    }
    long[] firstIds = new long[Codes.blocks(head.rows())];
    tail.asLongBuffer().get(firstIds);
    tail.position(tail.position() + firstIds.length * Long.BYTES);
    int[] ofCodes = ints(tail, firstIds.length);
    int[] ofVectors = ints(tail, FileRows.blocks(head.rows()));
    FileCodes codes = FileCodes.map(channel, head.codesStart(), head.rows(), code.words(), ofCodes);
    return new Base(
        dimension,
        code,
        new QueryWeights(matrix),
        new Codes(head.rows(), firstIds, codes),
        FileRows.map(channel, HEAD, head.rows(), dimension, ofVectors));
  }

  private static float[] floats(ByteBuffer from, int count) {
    float[] floats = new float[count];
    from.asFloatBuffer().get(floats);
    from.position(from.position() + count * Float.BYTES);
    return floats;
  }

  private static int[] ints(ByteBuffer from, int count) {
    int[] ints = new int[count];
    from.asIntBuffer().get(ints);
    from.position(from.position() + count * Integer.BYTES);
    return ints;
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
