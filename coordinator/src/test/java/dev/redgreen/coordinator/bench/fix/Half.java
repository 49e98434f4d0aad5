package dev.redgreen.coordinator.bench.fix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two halves of operators and of sources; a name decides which it belongs to. */
enum Half {
  /** May be looked at while rules are written. */
  DEVELOPMENT("development"),
  /** Set aside until rules are measured. */
  HELD_BACK("held back");

  private final String title;

  Half(String title) {
    this.title = title;
  }

  /** How pages call it. */
  String title() {
    return title;
  }

  /** The half of a name: the lowest bit of the first byte of its SHA-256. */
  static Half of(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 1) == 0 ? DEVELOPMENT : HELD_BACK;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
