package dev.redgreen.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages on one direction of a pipe: an 8-byte mark, a length, the bytes. The mark is secret and
 * new for each worker, so that anything else that writes to the same descriptor is skipped as noise
 * instead of being taken for a result.
 */
public final class Frames {

  private Frames() {}

  /** What fills a frame. */
  @FunctionalInterface
  public interface Body {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Writes one frame as a whole; safe to call from several threads. */
  public static void write(OutputStream pipe, long mark, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(new DataOutputStream(bytes));
    ByteArrayOutputStream frame = new ByteArrayOutputStream(bytes.size() + 12);
    DataOutputStream out = new DataOutputStream(frame);
    out.writeLong(mark);
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    synchronized (pipe) {
      frame.writeTo(pipe);
      pipe.flush();
    }
  }

  /**
   * Waits for the next frame.
   *
   * @throws EOFException if the pipe ended
   */
  public static DataInputStream read(InputStream pipe, long mark) throws IOException {
    long seen = 0;
    int count = 0;
    while (count < 8 || seen != mark) {
      int next = pipe.read();
      if (next < 0) {
        throw new EOFException();
      }
      seen = seen << 8 | next;
      count++;
    }
    DataInputStream in = new DataInputStream(pipe);
    byte[] body = new byte[in.readInt()];
    in.readFully(body);
    return new DataInputStream(new ByteArrayInputStream(body));
  }
}
