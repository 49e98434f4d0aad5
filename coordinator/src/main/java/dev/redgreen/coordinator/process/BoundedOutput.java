package dev.redgreen.coordinator.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a stream, of which the first and the last are kept when there are too many. */
final class BoundedOutput {
  private final int half;
  private byte[] head = new byte[0];
  private int headLength;
  private byte[] tail = new byte[0];
  private long total;

  BoundedOutput(int limit) {
    this.half = Math.max(1, limit / 2);
  }

  synchronized void add(byte[] bytes, int length) {
    int start = fillHead(bytes, length);
    for (int i = start; i < length; ) {
      i += addToTail(bytes, i, length);
    }
    total += length;
  }

  private int fillHead(byte[] bytes, int length) {
    int taken = Math.min(length, half - headLength);
    if (headLength + taken > head.length) {
      head = Arrays.copyOf(head, Math.min(half, Math.max(8192, 2 * (headLength + taken))));
    }
    System.arraycopy(bytes, 0, head, headLength, taken);
    headLength += taken;
    return taken;
  }

  /** The tail is a ring once it is full; until then it grows. */
  private int addToTail(byte[] bytes, int from, int length) {
    long written = Math.max(0, total + from - half);
    int at = (int) (written % half);
    int taken = Math.min(length - from, half - at);
    if (at + taken > tail.length) {
      tail = Arrays.copyOf(tail, Math.min(half, Math.max(8192, 2 * (at + taken))));
    }
    System.arraycopy(bytes, from, tail, at, taken);
    return taken;
  }

  synchronized String text(Charset charset) {
    long behind = total - headLength;
    if (behind <= half) {
      byte[] all = Arrays.copyOf(head, headLength + (int) behind);
      System.arraycopy(tail, 0, all, headLength, (int) behind);
      return new String(all, charset);
    }
    byte[] between =
        ("\n[... " + (behind - half) + " bytes left out ...]\n")
            .getBytes(StandardCharsets.US_ASCII);
    int at = (int) (behind % half);
    // Decoded as one: what is no text takes two bytes a character, and once is enough.
    byte[] all = Arrays.copyOf(head, headLength + between.length + half);
    System.arraycopy(between, 0, all, headLength, between.length);
    System.arraycopy(tail, at, all, headLength + between.length, half - at);
    System.arraycopy(tail, 0, all, all.length - at, at);
    return new String(all, charset);
  }
}
