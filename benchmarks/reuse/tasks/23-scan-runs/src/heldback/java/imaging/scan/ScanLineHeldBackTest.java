package imaging.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanLineHeldBackTest {

  @Test
  void runsNextToEachOther() {
    assertEquals(".~5x~5", ScanLine.pack(".....xxxxx"));
    assertEquals("...x~4...", ScanLine.pack("...xxxx..."));
    assertEquals("x~12", ScanLine.pack("xxxxxxxxxxxx"));
  }

  @Test
  void chunksAreAtMostNinetyNine() {
    assertEquals("x~99", ScanLine.pack("x".repeat(99)));
    assertEquals("x~99x", ScanLine.pack("x".repeat(100)));
    assertEquals("x~99x~99xx", ScanLine.pack("x".repeat(200)));
    assertEquals("x~99x~4", ScanLine.pack("x".repeat(103)));
  }

  @Test
  void everythingSurvivesARoundTrip() {
    List<String> lines = List.of("", ".", "....", "x.xxxx.x", "xxxxx.....xx", "x".repeat(500));
    for (String line : lines) {
      assertEquals(line, ScanLine.unpack(ScanLine.pack(line)));
    }
  }

  @Test
  void unpacksChunksOfOneRun() {
    assertEquals("x".repeat(101), ScanLine.unpack("x~99xx"));
  }
}
