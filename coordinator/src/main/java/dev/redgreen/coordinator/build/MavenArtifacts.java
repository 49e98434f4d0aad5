package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gets artifacts through Maven: offline first, else from where Maven is set up to look. */
public final class MavenArtifacts {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:";
  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.-]+");

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
   * Copies the sources of a library into a directory.
   *
   * @param coordinates {@code group:artifact:version}
   * @throws NotFound if Maven cannot find them
   */
  public Path sources(String coordinates, Path directory) {
    return copy(coordinates, "jar:sources", directory);
  }

  /**
   * Copies an artifact into a directory.
   *
   * @param coordinates {@code group:artifact:version}
   * @param form what follows the version: {@code jar}, {@code jar:sources}, {@code pom}
   * @throws NotFound if Maven cannot find it
   */
  public Path copy(String coordinates, String form, Path directory) {
    if (!COORDINATES.matcher(coordinates).matches()) {
      throw new NotFound(coordinates + " is not of the form group:artifact:version");
    }
    ProcessResult result = run(coordinates, form, directory, true);
    if (!result.ok()) {
      result = run(coordinates, form, directory, false);
    }
    String[] parts = coordinates.split(":");
    String said = result.ok() ? "it copied nothing" : firstError(result);
    return copied(directory, parts[1] + "-" + parts[2], form)
        .orElseThrow(() -> new NotFound(coordinates + ":" + form + " cannot be had: " + said));
  }

  /**
   * Puts an artifact with all that it needs into the local repository; whether it can be had. No
   * plugin and no code of any project runs.
   *
   * @param coordinates {@code group:artifact:version[:packaging]}
   */
  boolean download(String coordinates) {
    Properties properties = new Properties();
    properties.setProperty("artifact", coordinates);
    try {
      Path nowhere = Files.createTempDirectory("redgreen-download");
      try {
        return run("get", nowhere, false, properties).ok();
      } finally {
        Files.delete(nowhere);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for temporary files", e);
    }
  }

  private ProcessResult run(String coordinates, String form, Path directory, boolean offline) {
    Properties properties = new Properties();
    properties.setProperty("artifact", coordinates + ":" + form);
    properties.setProperty("outputDirectory", directory.toAbsolutePath().toString());
    properties.setProperty("mdep.useBaseVersion", "true");
    return run("copy", directory, offline, properties);
  }

  private ProcessResult run(String goal, Path directory, boolean offline, Properties properties) {
    List<String> words = maven.words(directory, offline, List.of(PLUGIN + goal), properties);
    return processes.run(
        Command.of(directory, DEADLINE, words).with(maven.environment(directory, List.of())));
  }

  private static Optional<Path> copied(Path directory, String start, String form) {
    String[] parts = form.split(":");
    String name = start + (parts.length > 1 ? "-" + parts[1] : "") + "." + parts[0];
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.endsWith(name)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be listed: " + directory, e);
    }
  }

  private static String firstError(ProcessResult result) {
    return result
        .output()
        .lines()
        .filter(line -> line.startsWith("[ERROR]"))
        .map(line -> line.substring("[ERROR]".length()).strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(result.timedOut() ? "Maven did not end in time" : "Maven said nothing");
  }
}
