package dev.redgreen.coordinator.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code tdd --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "tdd " + (version == null ? "(from sources)" : version),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"),
    };
  }
}
