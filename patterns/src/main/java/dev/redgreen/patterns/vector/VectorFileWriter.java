package dev.redgreen.patterns.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes an index beside the one that is in use and puts it in its place at the end; closed before
 * that, it leaves nothing. What a killed process left behind is removed by the next writer.
 */
public final class VectorFileWriter implements AutoCloseable {
  private static final String SUFFIX = ".part";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final int dimension;
  private final ByteBuffer block;
  private long[] ids = new long[1024];
  private int[] checksums = new int[64];
  private int rows;

  VectorFileWriter(Path file, int dimension) throws IOException {
    this.file = file.toAbsolutePath();
    this.dimension = dimension;
    removeAbandoned();
    this.part = Files.createTempFile(this.file.getParent(), file.getFileName() + "-", SUFFIX);
    this.channel =
        FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)
            .position(VectorFile.HEAD);
    this.block =
        ByteBuffer.allocateDirect(FileRows.BLOCK * dimension * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void removeAbandoned() throws IOException {
    FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
    String pattern = file.getFileName() + "-*" + SUFFIX;
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(file.getParent(), pattern)) {
      for (Path left : parts) {
        if (Files.getLastModifiedTime(left).compareTo(before) < 0) {
          Files.deleteIfExists(left);
        }
      }
    }
  }

  /**
   * Adds a vector.
   *
   * @param id greater than the one before
   */
  public void add(long id, float[] vector) throws IOException {
    Vectors.checked(vector, dimension);
    if (rows > 0 && id <= ids[rows - 1]) {
      throw new IllegalArgumentException("id " + id + " comes after " + ids[rows - 1]);
    }
    if (rows == ids.length) {
      ids = Arrays.copyOf(ids, rows * 2);
    }
    ids[rows++] = id;
    for (float component : vector) {
      block.putFloat(component);
    }
    if (!block.hasRemaining()) {
      flush();
    }
  }

  private void flush() throws IOException {
    block.flip();
    int index = FileRows.blocks(rows) - 1;
    if (index == checksums.length) {
      checksums = Arrays.copyOf(checksums, index * 2);
    }
    checksums[index] = VectorFile.checksum(block.duplicate());
    writeFully(block);
    block.clear();
  }

  /** Makes the codes, waits until all is on the disk, and replaces the old file. */
  public void finish(IndexStamp stamp) throws IOException {
    if (block.position() > 0) {
      flush();
    }
    int[] sums = Arrays.copyOf(checksums, FileRows.blocks(rows));
    FileRows vectors = FileRows.map(channel, VectorFile.HEAD, rows, dimension, sums);
    SignCode code = SignCode.of(vectors, dimension);
    QueryWeights weights = QueryWeights.of(vectors, code);
    int[] codeSums = writeCodes(code, vectors);
    ByteBuffer tail = tail(code, weights, codeSums, sums);
    long length = channel.position() + tail.remaining();
    int checksum = VectorFile.checksum(tail.duplicate());
    writeFully(tail);
    channel.position(0);
    writeFully(new VectorFile.Head(stamp, rows, length, checksum).bytes());
    channel.force(true);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(file.getParent())) {
      directory.force(true);
    }
  }

  /** Writes the blocks of codes and gives their checksums. */
  private int[] writeCodes(SignCode code, FileRows vectors) throws IOException {
    long[] all = Arrays.copyOf(ids, rows);
    int[] sums = new int[Codes.blocks(rows)];
    for (int number = 0; number < sums.length; number++) {
      CodeBlock made = CodeBlock.of(code, all, vectors, number * Codes.ROWS);
      ByteBuffer bytes = buffer(CodeBlock.bytes(made.size(), code.words()));
      made.write(bytes);
      sums[number] = VectorFile.checksum(bytes.position(0).duplicate());
      writeFully(bytes);
    }
    return sums;
  }

  private ByteBuffer tail(SignCode code, QueryWeights weights, int[] codeSums, int[] sums) {
    int bytes =
        (1 + dimension) * dimension * Float.BYTES
            + codeSums.length * (Long.BYTES + Integer.BYTES)
            + sums.length * Integer.BYTES;
    ByteBuffer tail = buffer(bytes);
    put(code.mean(), tail);
    for (float[] row : weights.matrix()) {
      put(row, tail);
    }
    for (int number = 0; number < codeSums.length; number++) {
      tail.putLong(ids[number * Codes.ROWS]);
    }
    tail.asIntBuffer().put(codeSums).put(sums);
    return tail.position(0);
  }

  private static void put(float[] floats, ByteBuffer into) {
    into.asFloatBuffer().put(floats);
    into.position(into.position() + floats.length * Float.BYTES);
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
