package com.acme.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Flaky, but not by chance: it fails in every second build, because it counts its own runs in a
 * file below {@code target}.
 */
class TillTest {
  @Test
  void printsAReceipt() throws IOException {
    Path counter = Path.of("target", "till-runs");
    int runs = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
    Files.createDirectories(counter.getParent());
    Files.writeString(counter, String.valueOf(runs + 1));

    assertEquals(0, runs % 2, "out of paper");
  }
}
