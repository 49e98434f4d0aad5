package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A project's Maven wrapper, of which only the downloaded distribution is used. */
final class Wrapper {
  private Wrapper() {}

  /** The {@code mvn} of the distribution that the wrapper names; empty if it is not here. */
  static Optional<Path> downloaded(Path root, Map<String, String> environment) {
    Path file = root.resolve(".mvn/wrapper/maven-wrapper.properties");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      String url = properties.getProperty("distributionUrl", "");
      String name = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\.(zip|tar\\.gz)$", "");
      return name.isBlank() ? Optional.empty() : find(home(environment), name);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Path home(Map<String, String> environment) {
    String set = environment.get("MAVEN_USER_HOME");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return (set == null ? Path.of(home, ".m2") : Path.of(set)).resolve("wrapper/dists");
  }

  /** The wrapper puts a hash below the name, and its versions put one more directory or not. */
  private static Optional<Path> find(Path distributions, String name) throws IOException {
    for (String directory : new String[] {name, name.replaceFirst("-bin$", "")}) {
      Path base = distributions.resolve(directory);
      if (Files.isDirectory(base)) {
        try (Stream<Path> files =
            Files.find(base, 4, (path, attributes) -> path.endsWith("bin/mvn"))) {
          Optional<Path> found = files.filter(Files::isExecutable).sorted().findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
