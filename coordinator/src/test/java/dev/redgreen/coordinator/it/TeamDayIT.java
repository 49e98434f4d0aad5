package dev.redgreen.coordinator.it;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From {@code tdd init} to a build that the pipeline mended. The others of {@link TeamDay#all()}
 * are played by {@code scripts/check-examples}.
 */
final class TeamDayIT {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"changed-body", "multi-module"})
  void everythingByTheCommandLineAlone(String example) {
    TeamDay.of(example).play(temp);
  }
}
