package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** What a machine must have: looked at, never changed. */
public final class Environment {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\S*");

  private final Processes processes;
  private final Path directory;

  /**
   * The environment as seen from a directory.
   *
   * @param processes with the variables that children will see
   */
  public Environment(Processes processes, Path directory) {
    this.processes = processes;
    this.directory = directory;
  }

  /**
   * One thing that was looked at.
   *
   * @param name what: {@code jdk}, {@code maven} or {@code git}
   * @param ok whether it will do
   * @param found what is there
   * @param remedy what the user can do; empty if it is in order
   */
  public record Check(String name, boolean ok, String found, String remedy) {}

  /** Whether this Java has a compiler, and is new enough. */
  public Check java() {
    Runtime.Version version = Runtime.version();
    String found = version + " in " + System.getProperty("java.home");
    if (ToolProvider.getSystemJavaCompiler() == null) {
      return new Check(
          "jdk",
          false,
          found + ", a JRE without a compiler",
          "install a JDK, 17 or newer, and set JAVA_HOME to it");
    }
    boolean ok = version.feature() >= 17;
    return new Check("jdk", ok, found, ok ? "" : "set JAVA_HOME to a JDK, 17 or newer");
  }

  /** Whether there is a Maven, 3.8 or newer. */
  public Check maven() {
    Optional<MavenCommand> maven = MavenCommand.find(processes.environment(), directory);
    if (maven.isEmpty()) {
      return new Check("maven", false, "no mvn on the PATH", "install Maven, 3.8 or newer");
    }
    String said = said(List.of(maven.get().executable().toString(), "-B", "--version"));
    Matcher version = MAVEN.matcher(said);
    if (!version.find()) {
      return new Check("maven", false, firstLine(said), "see that mvn --version runs by itself");
    }
    int number = 100 * Integer.parseInt(version.group(1)) + Integer.parseInt(version.group(2));
    boolean ok = number >= 308;
    String found = version.group() + " as " + maven.get().executable();
    return new Check("maven", ok, found, ok ? "" : "install Maven, 3.8 or newer");
  }

  /** Whether there is a git; nothing needs it, but worktrees can be looked into with it. */
  public Check git() {
    String said = said(List.of("git", "--version"));
    boolean ok = said.startsWith("git version");
    return new Check(
        "git", ok, firstLine(said), ok ? "" : "install git to look into worktrees yourself");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("it says nothing");
  }

  private String said(List<String> words) {
    try {
      ProcessResult result =
          processes.run(
              Command.of(directory, DEADLINE, words)
                  .with(Map.of("JAVA_HOME", System.getProperty("java.home"))));
      return result.output().replaceAll("\u001b\\[[0-9;]*m", "").strip();
    } catch (CannotStart e) {
      return String.valueOf(e.getMessage());
    }
  }
}
