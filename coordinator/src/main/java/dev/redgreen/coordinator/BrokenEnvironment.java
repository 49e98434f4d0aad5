package dev.redgreen.coordinator;

/** The machine is in the way; the message says what, where and what to do. Ends the run, exit 3. */
public final class BrokenEnvironment extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenEnvironment(String message) {
    super(message);
  }
}
