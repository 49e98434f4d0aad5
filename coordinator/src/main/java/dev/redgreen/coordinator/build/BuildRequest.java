package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What Maven is to run. Test failures never stop it: every test gets its verdict.
 *
 * @param root directory of the reactor
 * @param module directory of the module that is judged, with what it is built from and what is
 *     built from it; the root itself for the whole reactor
 * @param goal such as {@code test}
 * @param tests only these; empty for all
 * @param deadline for one start of Maven
 */
public record BuildRequest(
    Path root, Path module, String goal, List<TestId> tests, Duration deadline) {
  public BuildRequest {
    tests = List.copyOf(tests);
  }
}
