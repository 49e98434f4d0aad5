package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreUrlTest {
  @TempDir private Path dir;

  private void open(String url, Optional<Path> given) {
    Map<String, String> environment =
        Map.of("TDD_STORE_URL", url, "TDD_HOME", dir.resolve("home").toString());
    try (Wiring wiring = Wiring.of(environment, given, dir)) {
      assertEquals(0, wiring.store().stats().embeddable());
    }
  }

  @Test
  void theEnvironmentChoosesAndTheFlagIsStronger() {
    String url = "sqlite:" + dir.resolve("elsewhere");
    open(url, Optional.empty());
    assertTrue(Files.exists(dir.resolve("elsewhere/patterns.db")));
    open(url, Optional.of(dir.resolve("flag")));
    assertTrue(Files.exists(dir.resolve("flag/store/patterns.db")));
  }

  @Test
  void whatDoesNotExistIsRefused() {
    for (String url :
        new String[] {"postgres://localhost/p", "patterns.db", "sqlite:", "sqlite:a"}) {
      WrongUsage e = assertThrows(WrongUsage.class, () -> open(url, Optional.empty()));
      assertTrue(String.valueOf(e.getMessage()).startsWith("store.url "), e::toString);
    }
  }
}
