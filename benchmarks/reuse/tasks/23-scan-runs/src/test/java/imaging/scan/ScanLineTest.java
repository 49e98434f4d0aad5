package imaging.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScanLineTest {

  @Test
  void shortRunsStayAsTheyAre() {
    assertEquals("", ScanLine.pack(""));
    assertEquals("x", ScanLine.pack("x"));
    assertEquals("x.x.", ScanLine.pack("x.x."));
    assertEquals("xx..x", ScanLine.pack("xx..x"));
    assertEquals("xxx...", ScanLine.pack("xxx..."));
  }

  @Test
  void longRunsArePacked() {
    assertEquals("x~4", ScanLine.pack("xxxx"));
    assertEquals("..x~6.", ScanLine.pack("..xxxxxx."));
  }

  @Test
  void unpackingGivesTheLineBack() {
    assertEquals("x.x", ScanLine.unpack("x.x"));
    assertEquals("", ScanLine.unpack(""));
    assertEquals("..xxxxxx.", ScanLine.unpack("..x~6."));
  }
}
