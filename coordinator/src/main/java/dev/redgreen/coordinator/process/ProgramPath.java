package dev.redgreen.coordinator.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs by their names, as a shell finds them. */
public final class ProgramPath {
  private ProgramPath() {}

  /**
   * The first program of a name, absolute; empty if there is none.
   *
   * @param environment variables with {@code PATH}
   */
  public static Optional<Path> find(String name, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(directory -> !directory.isBlank())
        .map(directory -> Path.of(directory).resolve(name).toAbsolutePath())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
