package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Gets artifacts through Maven: from the local repository, else from where Maven is set up to look.
 */
public final class MavenArtifacts {
  private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final MavenCommand maven;
  private final Processes processes;

  public MavenArtifacts(MavenCommand maven, Processes processes) {
    this.maven = maven;
    this.processes = processes;
  }

  /** An artifact that cannot be had; the message says what Maven said. */
  public static final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
      super(message);
    }
  }

  /**
   * Copies an artifact into a directory.
   *
   * @param coordinates {@code group:artifact:version}
   * @param form what follows the version: {@code jar:sources}, {@code pom}
   * @throws NotFound if Maven cannot find it
   */
  public Path copy(String coordinates, String form, Path directory) {
    Properties properties = new Properties();
    properties.setProperty("artifact", coordinates + ":" + form);
    properties.setProperty("outputDirectory", directory.toString());
    properties.setProperty("mdep.useBaseVersion", "true");
    properties.setProperty("style.color", "never");
    String said = "";
    for (boolean offline : new boolean[] {true, false}) {
      ProcessResult result =
          processes.run(
              Command.of(directory, DEADLINE, maven.words(directory, offline, properties, GET))
                  .with(maven.environment()));
      Optional<Path> copied =
          result.exit() == 0 ? only(directory, coordinates, form) : Optional.empty();
      if (copied.isPresent()) {
        return copied.get();
      }
      said = firstError(result.output());
    }
    throw new NotFound(coordinates + ":" + form + " cannot be had through Maven: " + said);
  }

  private static Optional<Path> only(Path directory, String coordinates, String form) {
    String artifact = coordinates.split(":")[1];
    String suffix = form.equals("pom") ? ".pom" : "-sources.jar";
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(artifact + "-"))
          .filter(file -> file.toString().endsWith(suffix))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstError(String log) {
    return log.lines()
        .filter(line -> line.startsWith("[ERROR]"))
        .map(line -> line.substring("[ERROR]".length()).strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("it said nothing");
  }
}
