package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.bench.verify.Parity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixed part of {@code scripts/parity}: the warm lane says what Maven says. */
final class ParityIT {
  @TempDir Path temp;

  @Test
  void theWarmLaneSaysWhatMavenSays() {
    assertEquals(List.of(), Parity.differences(Sandbox.checkout(), temp, 4));
  }
}
