package telemetry.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameChecksumTest {

  private final FrameChecksum checksum = new FrameChecksum();

  @Test
  void anEmptyFrameIsZero() {
    assertEquals(0L, checksum.value());
  }

  @Test
  void knowsThePublishedCheckValue() {
    checksum.feed("123456789".getBytes(US_ASCII));

    assertEquals(0xcbf43926L, checksum.value());
  }

  @Test
  void askingDoesNotChangeTheValue() {
    checksum.feed("abc".getBytes(US_ASCII));

    assertEquals(0x352441c2L, checksum.value());
    assertEquals(0x352441c2L, checksum.value());
  }

  @Test
  void piecesAddUpToTheFrame() {
    checksum.feed("1234".getBytes(US_ASCII));
    checksum.feed("56789".getBytes(US_ASCII));

    assertEquals(3421780262L, checksum.value());
  }

  @Test
  void zerosCount() {
    checksum.feed(new byte[1]);
    assertEquals(0xd202ef8dL, checksum.value());

    checksum.feed(new byte[3]);
    assertEquals(0x2144df1cL, checksum.value());
  }

  @Test
  void aRestartForgetsTheFrame() {
    checksum.feed("abc".getBytes(US_ASCII));
    checksum.restart();
    assertEquals(0L, checksum.value());

    checksum.feed("a".getBytes(US_ASCII));
    assertEquals(0xe8b7be43L, checksum.value());
  }
}
