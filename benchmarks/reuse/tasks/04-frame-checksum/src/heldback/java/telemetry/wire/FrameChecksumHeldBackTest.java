package telemetry.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameChecksumHeldBackTest {

  private final FrameChecksum checksum = new FrameChecksum();

  @Test
  void aLongerFrame() {
    checksum.feed("The quick brown fox jumps over the lazy dog".getBytes(US_ASCII));

    assertEquals(0x414fa339L, checksum.value());
  }

  @Test
  void allByteValues() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    checksum.feed(bytes);

    assertEquals(0x29058c73L, checksum.value());
  }

  @Test
  void setBits() {
    checksum.feed(new byte[] {-1});
    assertEquals(0xff000000L, checksum.value());

    checksum.feed(new byte[] {-1, -1, -1});
    assertEquals(0xffffffffL, checksum.value());
  }

  @Test
  void anEmptyPieceChangesNothing() {
    checksum.feed(new byte[0]);
    assertEquals(0L, checksum.value());

    checksum.feed("abc".getBytes(US_ASCII));
    checksum.feed(new byte[0]);
    assertEquals(0x352441c2L, checksum.value());
  }

  @Test
  void twoFramesAtTheSameTime() {
    FrameChecksum other = new FrameChecksum();
    checksum.feed("a".getBytes(US_ASCII));
    other.feed("abc".getBytes(US_ASCII));

    assertEquals(0xe8b7be43L, checksum.value());
    assertEquals(0x352441c2L, other.value());
  }

  @Test
  void aSecondRestart() {
    checksum.restart();
    checksum.feed("123456789".getBytes(US_ASCII));
    checksum.restart();
    checksum.restart();

    assertEquals(0L, checksum.value());
  }
}
