package acme.code;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class HexTextMoreTest {
  @Test
  void more() {
    assertEquals("0102", HexText.write(new byte[] {1, 2}));
    assertArrayEquals(new byte[] {-86}, HexText.read("aa"));
  }

}
