package dev.redgreen.worker;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of what is written to it, and the count of what lies between. */
public final class BoundedOutput extends OutputStream {
  private final byte[] head;
  private final byte[] tail;
  private long written;

  /**
   * @param limit bytes kept of either end
   */
  public BoundedOutput(int limit) {
    head = new byte[limit];
    tail = new byte[limit];
  }

  @Override
  public synchronized void write(int value) {
    if (written < head.length) {
      head[(int) written] = (byte) value;
    } else {
      tail[(int) ((written - head.length) % tail.length)] = (byte) value;
    }
    written++;
  }

  /** What was kept, with a line that counts the bytes left out. */
  public synchronized String text() {
    String start =
        new String(head, 0, (int) Math.min(written, head.length), StandardCharsets.UTF_8);
    long rest = written - head.length;
    if (rest <= 0) {
      return start;
    }
    int kept = (int) Math.min(rest, tail.length);
    byte[] end = new byte[kept];
    for (int i = 0; i < kept; i++) {
      end[i] = tail[(int) ((rest - kept + i) % tail.length)];
    }
    String gap = rest > kept ? "\n[... " + (rest - kept) + " bytes left out ...]\n" : "";
    return start + gap + new String(end, StandardCharsets.UTF_8);
  }
}
