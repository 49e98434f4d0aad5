package dev.redgreen.coordinator.build;

/** A directory is no project that can be built here; the message is a sentence for the user. */
public final class ProjectProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProjectProblem(String message) {
    super(message);
  }
}
