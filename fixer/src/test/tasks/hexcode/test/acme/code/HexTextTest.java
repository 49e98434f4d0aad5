package acme.code;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class HexTextTest {
  @Test
  void writes() {
    assertEquals("00ff10", HexText.write(new byte[] {0, -1, 16}));
    assertEquals("", HexText.write(new byte[0]));
    assertEquals("7f80", HexText.write(new byte[] {127, -128}));
  }

  @Test
  void reads() {
    assertArrayEquals(new byte[] {0, -1, 16}, HexText.read("00ff10"));
    assertArrayEquals(new byte[0], HexText.read(""));
    assertArrayEquals(new byte[] {10, 11}, HexText.read("0A0b"));
  }

  @Test
  void refuses() {
    assertThrows(IllegalArgumentException.class, () -> HexText.read("0"));
    assertThrows(IllegalArgumentException.class, () -> HexText.read("zz"));
  }

}
