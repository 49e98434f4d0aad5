package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WiringTest {
  @Test
  void theWorktreeOfAKilledCommandIsRemovedByTheNextOne(@TempDir Path home) throws IOException {
    Path left = Files.createDirectories(home.resolve("worktrees/killed/tree/demo"));
    Files.writeString(home.resolve("worktrees/killed/owner"), "999999999 2026-11-21T06:30:00Z");
    Path project = Files.createDirectory(home.resolve("project"));
    try (Wiring wiring = Wiring.of(Map.of(), Optional.of(home), project)) {
      assertEquals(List.of(), wiring.recover());
    }
    assertFalse(Files.exists(left));
  }
}
