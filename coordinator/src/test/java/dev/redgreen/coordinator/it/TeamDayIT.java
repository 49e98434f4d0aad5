package dev.redgreen.coordinator.it;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From {@code tdd init} to a build that the pipeline mended. The others of {@link TeamDay#all()}
 * are played by {@code scripts/check-examples}.
 */
final class TeamDayIT {
  @TempDir Path temp;

  @Test
  void everythingByTheCommandLineAlone() {
    TeamDay.of("multi-module").play(temp);
  }
}
