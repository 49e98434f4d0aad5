package dev.redgreen.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The native libraries in this process that are not the JDK's or the system's. A library keeps its
 * state when the class that loaded it is gone, and cannot be loaded twice.
 */
final class NativeLibraries {
  private static final Path MAPS = Path.of("/proc/self/maps");

  private NativeLibraries() {}

  /** Their paths; none where the system does not say. */
  static Set<String> loaded() {
    Set<String> found = new HashSet<>();
    if (!Files.isReadable(MAPS)) {
      return found;
    }
    String java = System.getProperty("java.home");
    try (Stream<String> lines = Files.lines(MAPS)) {
      lines
          .map(line -> line.substring(line.indexOf('/') < 0 ? line.length() : line.indexOf('/')))
          .filter(path -> path.contains(".so") && !path.startsWith(java))
          .filter(path -> !path.startsWith("/lib") && !path.startsWith("/usr/lib"))
          .forEach(found::add);
      return found;
    } catch (IOException e) {
      return found;
    }
  }
}
