package dev.redgreen.coordinator.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code tdd --version} prints. */
final class Version implements IVersionProvider {
  /** The version; from sources it has none. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(from sources)" : version;
  }

  /** Whether these arguments ask for the version and nothing else. */
  static boolean isAsked(String... args) {
    return args.length == 1 && (args[0].equals("-V") || args[0].equals("--version"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "tdd " + number(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"),
    };
  }
}
