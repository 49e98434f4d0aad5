package dev.redgreen.coordinator.config;

/** A file of settings is wrong, or cannot be changed; the message is a sentence for the user. */
public final class ConfigTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigTrouble(String message) {
    super(message);
  }
}
