package dev.redgreen.coordinator;

/** The command was given something it cannot work with; ends the command, exit 2. */
public final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message) {
    super(message);
  }
}
