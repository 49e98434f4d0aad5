package dev.redgreen.coordinator.workspace;

/** The disk or the project's repository is in the way; the message is a sentence for the user. */
public final class WorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorkspaceException(String message) {
    super(message);
  }

  public WorkspaceException(String message, Throwable cause) {
    super(message, cause);
  }
}
