package dev.redgreen.coordinator.hook;

/** Hooks cannot be looked at or changed here; the message is a sentence for the user. */
public final class HookTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  HookTrouble(String message) {
    super(message);
  }

  HookTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
