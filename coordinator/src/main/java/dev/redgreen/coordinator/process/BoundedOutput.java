package dev.redgreen.coordinator.process;

import java.nio.charset.Charset;
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
    String start = new String(head, 0, headLength, charset);
    if (behind <= half) {
      byte[] all = Arrays.copyOf(head, headLength + (int) behind);
      System.arraycopy(tail, 0, all, headLength, (int) behind);
      return new String(all, charset);
    }
    int at = (int) (behind % half);
    byte[] end = new byte[half];
    System.arraycopy(tail, at, end, 0, half - at);
    System.arraycopy(tail, 0, end, half - at, at);
    return start
        + "\n[... "
        + (behind - half)
        + " bytes left out ...]\n"
        + new String(end, charset);
  }
}
