package dev.redgreen.coordinator.cli;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a step of GitHub prints while no line of it is taken for a command of the runner: a build
 * may print anything, commands too. Elsewhere nothing happens.
 */
final class Muted implements AutoCloseable {
  private static final int BYTES = 16;

  private final PrintStream err;
  private String token;

  private Muted(PrintStream err, String token) {
    this.err = err;
    this.token = token;
  }

  /** From now on, if this is a step of GitHub. */
  static Muted of(Console console) {
    if (!"true".equals(console.environment().get("GITHUB_ACTIONS"))) {
      return new Muted(console.err(), "");
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    console.err().println("::stop-commands::" + token);
    return new Muted(console.err(), token);
  }

  /** Whether commands are for the runner of GitHub. */
  boolean isStep() {
    return !token.isEmpty();
  }

  /** Prints commands of our own, which the runner is to hear. */
  void say(String commands) {
    if (isStep()) {
      close();
      err.print(commands);
    }
  }

  @Override
  public void close() {
    if (isStep()) {
      err.println("::" + token + "::");
      token = "";
    }
  }
}
