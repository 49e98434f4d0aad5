package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.RepositoryPath;
import dev.redgreen.coordinator.build.SpyLocation;
import dev.redgreen.coordinator.process.OwnJvm;
import dev.redgreen.fixer.javac.remote.CompilerServer;
import dev.redgreen.worker.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Maven and the tests read although it may lie in the user's home, which they do not see. */
final class SandboxPaths {
  private SandboxPaths() {}

  /**
   * Java, Maven, what belongs to Maven in the home, our own jars, and what the settings add.
   *
   * @param repository where Maven keeps what it has downloaded
   */
  static List<Path> readable(
      Map<String, String> environment, Path maven, Path repository, Settings settings) {
    List<Path> paths = new ArrayList<>();
    paths.add(Path.of(System.getProperty("java.home")));
    installation(maven).ifPresent(paths::add);
    paths.add(maven.resolveSibling("..").normalize()); // where a link leads to it
    paths.add(SpyLocation.find());
    paths.add(OwnJvm.placeOf(Worker.class));
    paths.add(OwnJvm.placeOf(CompilerServer.class));
    paths.add(repository);
    Stream.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))
        .filter(text -> !text.isBlank())
        .distinct()
        .forEach(home -> ofHome(Path.of(home), paths));
    settings.list("sandbox.readable").forEach(text -> paths.add(Path.of(text)));
    return paths;
  }

  private static Optional<Path> installation(Path maven) {
    try {
      Path bin = maven.toRealPath().getParent();
      return Optional.ofNullable(bin == null ? null : bin.getParent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void ofHome(Path home, List<Path> paths) {
    paths.add(home.resolve(".m2"));
    paths.add(home.resolve(".mavenrc"));
    RepositoryPath.inSettings(home).ifPresent(paths::add);
  }
}
