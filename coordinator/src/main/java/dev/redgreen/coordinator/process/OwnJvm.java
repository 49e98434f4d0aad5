package dev.redgreen.coordinator.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM with code of ours is started that answers on its standard output. */
public final class OwnJvm {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-XX:-UsePerfData",
          // The JVM's own words would stand between the answers on the standard output.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  private OwnJvm() {}

  /**
   * The first words of its command line: this process's Java, and options that each of them has.
   */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(OPTIONS);
    return words;
  }

  /**
   * Where this process has a class of ours from: a jar, or a directory of classes in a checkout.
   */
  public static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type.getName() + " is no file", e);
    }
  }
}
