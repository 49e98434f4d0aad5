package telemetry.wire;

import java.util.zip.CRC32;

/** The CRC-32 of a frame that arrives in pieces. */
public final class FrameChecksum {

  private final CRC32 crc = new CRC32();

  /** Adds the next bytes of the frame. */
  public void feed(byte[] piece) {
    crc.update(piece);
  }

  /** Returns the checksum of what was fed so far, from 0 to 2^32 - 1. */
  public long value() {
    return crc.getValue();
  }

  /** Begins the next frame. */
  public void restart() {
    crc.reset();
  }
}
