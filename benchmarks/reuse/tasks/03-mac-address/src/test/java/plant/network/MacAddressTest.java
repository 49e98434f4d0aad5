package plant.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MacAddressTest {

  private static final byte[] SCANNER = {0x00, 0x1b, (byte) 0xc5, 0x09, (byte) 0xaf, 0x7e};

  @Test
  void writesPairsOfDigitsWithColonsBetween() {
    assertEquals("00:1b:c5:09:af:7e", MacAddress.toText(SCANNER));
    assertEquals("ff:ff:ff:ff:ff:ff", MacAddress.toText(new byte[] {-1, -1, -1, -1, -1, -1}));
    assertEquals("0a:80", MacAddress.toText(new byte[] {10, -128}));
  }

  @Test
  void aSinglePairNeedsNoColon() {
    assertEquals("07", MacAddress.toText(new byte[] {7}));
  }

  @Test
  void readsWhatItWrites() {
    assertArrayEquals(SCANNER, MacAddress.fromText("00:1b:c5:09:af:7e"));
    assertArrayEquals(new byte[] {7}, MacAddress.fromText("07"));
  }

  @Test
  void readsCapitalsFromOldLabels() {
    assertArrayEquals(SCANNER, MacAddress.fromText("00:1B:C5:09:AF:7E"));
  }

  @Test
  void refusesOtherText() {
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("00-1b-c5"));
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("00:1g"));
  }
}
