package dev.redgreen.coordinator.ci;

import java.util.Locale;

/** What decides about the exit code of the step. */
public enum ExitRule {
  /** The build as it was found: 0 if it passed. */
  BUILD,
  /** Whether it can pass: 0 also where a verified repair was found. */
  FIX;

  private static final int RED = 1;
  private static final int ENVIRONMENT = 3;

  /** The exit code of a step. */
  int of(CiReport.Build build, boolean ofTheMachine, boolean mended) {
    if (build.exit() < 0) {
      return ENVIRONMENT;
    }
    if (build.exit() == 0 || (this == FIX && mended)) {
      return 0;
    }
    return this == FIX ? (ofTheMachine ? ENVIRONMENT : RED) : build.exit();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
