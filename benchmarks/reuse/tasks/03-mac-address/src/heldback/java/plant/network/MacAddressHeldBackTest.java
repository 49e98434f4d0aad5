package plant.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MacAddressHeldBackTest {

  @Test
  void noBytesNoText() {
    assertEquals("", MacAddress.toText(new byte[0]));
    assertArrayEquals(new byte[0], MacAddress.fromText(""));
  }

  @Test
  void everyByteSurvives() {
    for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
      byte[] bytes = {(byte) value, 0};
      assertArrayEquals(bytes, MacAddress.fromText(MacAddress.toText(bytes)));
    }
  }

  @Test
  void mixedCase() {
    assertArrayEquals(new byte[] {(byte) 0xab, (byte) 0xcd}, MacAddress.fromText("aB:Cd"));
  }

  @Test
  void keepsLeadingZeros() {
    assertEquals("00:00:01", MacAddress.toText(new byte[] {0, 0, 1}));
  }

  @Test
  void refusesColonsInTheWrongPlace() {
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("00:1b:"));
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText(":00"));
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("00::1b"));
  }

  @Test
  void refusesHalfAPairAndMissingColons() {
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("0:1b"));
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("001b"));
    assertThrows(IllegalArgumentException.class, () -> MacAddress.fromText("7"));
  }
}
