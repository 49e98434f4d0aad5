package dev.redgreen.fixer;

import java.util.Optional;

/**
 * A failure above compiler and tests: Maven, a plugin, the machine.
 *
 * @param code what kind of failure, such as {@code maven.dependency-not-found}
 * @param message what Maven said
 * @param environment whether the machine is to blame (network, disk, JDK), not the project
 * @param location where, if a file is named
 */
public record BuildFailure(
    String code, String message, boolean environment, Optional<Location> location)
    implements Failure {

  @Override
  public String kind() {
    return code;
  }

  @Override
  public String fingerprint() {
    return code + "|" + message.replaceAll("\\d+", "#");
  }
}
