package dev.redgreen.coordinator.process;

import java.time.Duration;
import java.util.List;

/**
 * What a child process left behind.
 *
 * @param exit exit code; negative if it was killed at its deadline
 * @param output standard output and error as they came, the middle left out if it was too long
 * @param timedOut whether it was killed at its deadline
 * @param duration from start to end
 * @param testJvms JVMs that ran tests in it; only seen where it was confined
 */
public record ProcessResult(
    int exit, String output, boolean timedOut, Duration duration, List<TestJvm> testJvms) {
  public ProcessResult {
    testJvms = List.copyOf(testJvms);
  }

  /** Whether it ended by itself with exit code 0. */
  public boolean ok() {
    return exit == 0 && !timedOut;
  }
}
