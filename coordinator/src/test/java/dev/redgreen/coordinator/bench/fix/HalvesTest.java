package dev.redgreen.coordinator.bench.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The halves are what the names say, and what the README shows. */
class HalvesTest {
  @Test
  void theLowestBitOfTheFirstByteDecides() {
    // printf abc | sha256sum begins with ba, printf commons-lang3 | sha256sum with eb.
    assertEquals(Half.DEVELOPMENT, Half.of("abc"));
    assertEquals(Half.HELD_BACK, Half.of("commons-lang3"));
  }

  @Test
  void theReadmeShowsEveryOperatorAndSourceWithItsHalf() throws IOException {
    String readme = Files.readString(Sandbox.checkout().resolve("benchmarks/fix/README.md"));
    assertTrue(
        readme.contains(HalvesTable.text()), "expected in README.md:\n" + HalvesTable.text());
  }

  @Test
  void eachHalfHasEnoughOfBoth() {
    for (Half half : Half.values()) {
      assertTrue(Operator.of(half).size() >= 15, half.title());
      assertTrue(SourceName.of(half).size() >= 2, half.title());
    }
    assertTrue(Operator.values().length >= 36);
  }
}
