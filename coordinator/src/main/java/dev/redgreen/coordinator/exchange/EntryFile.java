package dev.redgreen.coordinator.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of lines, of which none may be longer than memory should hold. */
public final class EntryFile {
  private static final int LONGEST_LINE = 32 << 20;
  private static final byte[] DATABASE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

  private final Path file;

  public EntryFile(Path file) {
    this.file = file;
  }

  /** Takes lines with their numbers, from 2 on: the first is the header. */
  public interface Sink {
    /** A line that is text. */
    void line(long number, String text);

    /** A line that is none. */
    void bad(long number, String why);
  }

  /**
   * Reads the file once.
   *
   * @throws BadLine if it is no file of lines, or has no header; nothing was given out then
   */
  public void each(Sink sink) throws IOException, BadLine {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      refuseOthers(in);
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      EntryLines.readHeader(text(line, next(in, line)));
      for (long number = 2; ; number++) {
        int length = next(in, line);
        if (length < 0) {
          return;
        }
        if (length > 0) {
          give(number, line, length, sink);
        }
      }
    }
  }

  private static void give(long number, ByteArrayOutputStream line, int length, Sink sink) {
    String text;
    try {
      text = text(line, length);
    } catch (BadLine e) {
      sink.bad(number, e.why());
      return;
    }
    if (!text.isBlank()) {
      sink.line(number, text);
    }
  }

  private static void refuseOthers(InputStream in) throws IOException, BadLine {
    in.mark(DATABASE.length);
    byte[] head = in.readNBytes(DATABASE.length);
    in.reset();
    if (Arrays.equals(head, DATABASE)) {
      throw new BadLine("it is a database; `tdd patterns restore` reads backups");
    }
    boolean gzip = head.length > 1 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
    if (gzip || zip) {
      throw new BadLine("it is compressed; unpack it first");
    }
  }

  /**
   * Reads the next line; what is too long is passed over.
   *
   * @return its length, or -1 at the end of the file
   */
  private static int next(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int length = 0;
    int next = in.read();
    if (next < 0) {
      return -1;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (length < LONGEST_LINE) {
        line.write(next);
      }
      length = Math.min(length + 1, LONGEST_LINE + 1);
    }
    return length;
  }

  private static String text(ByteArrayOutputStream line, int length) throws BadLine {
    if (length < 0) {
      throw new BadLine("it is empty");
    }
    if (length > LONGEST_LINE) {
      throw new BadLine("it is longer than " + (LONGEST_LINE >> 20) + " MiB");
    }
    byte[] bytes = line.toByteArray();
    for (byte one : bytes) {
      if (one == 0) {
        throw new BadLine("it is binary");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadLine("it is no UTF-8");
    }
  }
}
