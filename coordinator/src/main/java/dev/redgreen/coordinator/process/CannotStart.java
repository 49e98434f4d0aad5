package dev.redgreen.coordinator.process;

import java.io.IOException;

/** A program could not be started: it is missing or may not be executed. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String program, IOException cause) {
    super("cannot start " + program + ": " + cause.getMessage(), cause);
  }
}
