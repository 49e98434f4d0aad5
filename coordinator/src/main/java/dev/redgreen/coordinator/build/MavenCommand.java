package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.shared.invoker.CommandLineConfigurationException;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest.ReactorFailureBehavior;
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;

/** The {@code mvn} of this machine: its command lines and its environment. */
public final class MavenCommand {
  private static final String ENGLISH = "-Duser.language=en -Duser.country=US";

  /** Halves the processor time of a small build; a choice of the user's own is left alone. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path executable;
  private final Map<String, String> inherited;

  private MavenCommand(Path executable, Map<String, String> inherited) {
    this.executable = executable;
    this.inherited = Map.copyOf(inherited);
  }

  /**
   * The Maven that builds a project: the one that its wrapper names, if that has been downloaded
   * before, else the first on the path; empty if there is none.
   *
   * @param environment variables that Maven will see, with {@code PATH}
   * @param root directory of the reactor's root
   */
  public static Optional<MavenCommand> find(Map<String, String> environment, Path root) {
    return Wrapper.downloaded(root, environment)
        .or(() -> ProgramPath.find("mvn", environment))
        .map(found -> new MavenCommand(found, environment));
  }

  /** The first {@code mvn} on the path. */
  public static Optional<MavenCommand> find(Map<String, String> environment) {
    return ProgramPath.find("mvn", environment).map(found -> new MavenCommand(found, environment));
  }

  /** Where it is. */
  public Path executable() {
    return executable;
  }

  /**
   * Variables that Maven needs beside the inherited ones. What is said to Maven's own JVM is not
   * seen by the tests, which a property on the command line would be.
   *
   * @param base the directory whose {@code .mvn} holds
   * @param options further options of Maven's JVM
   */
  Map<String, String> environment(Path base, List<String> options) {
    String given = inherited.getOrDefault("MAVEN_OPTS", "");
    String quick = chosen(base, given) ? "" : QUICK_START;
    String all = String.join(" ", given, quick, ENGLISH, String.join(" ", options)).strip();
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "MAVEN_OPTS", all,
        "MAVEN_BASEDIR", base.toString());
  }

  /** Two collectors named together keep a JVM from starting. */
  private static boolean chosen(Path base, String options) {
    Path file = base.resolve(".mvn/jvm.config");
    try {
      String all = options + (Files.isRegularFile(file) ? Files.readString(file) : "");
      return all.contains("-XX:") || all.contains("-client") || all.contains("-server");
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * The command line of a build.
   *
   * @param methods whether the project's surefire can choose methods
   */
  List<String> words(
      BuildRequest request, boolean offline, boolean methods, Properties properties) {
    properties.setProperty("maven.test.failure.ignore", "true");
    if (!request.tests().isEmpty()) {
      properties.setProperty("test", TestSelection.of(request.tests(), methods));
      properties.setProperty("surefire.failIfNoSpecifiedTests", "false");
      properties.setProperty("failIfNoTests", "false");
    }
    InvocationRequest invocation = invocation(request.root(), offline, request.goals(), properties);
    invocation.setReactorFailureBehavior(ReactorFailureBehavior.FailAtEnd);
    if (!request.modules().isEmpty()) {
      invocation.setProjects(request.modules().stream().map(m -> selector(request, m)).toList());
      invocation.setAlsoMake(request.reach() != Reach.ALONE);
      invocation.setAlsoMakeDependents(request.reach() == Reach.DEPENDENTS);
    }
    return words(invocation);
  }

  private static String selector(BuildRequest request, Path module) {
    String relative = request.root().relativize(request.root().resolve(module)).toString();
    return relative.isEmpty() ? "." : relative;
  }

  /** The command line of goals outside of any build. */
  List<String> words(Path directory, boolean offline, List<String> goals, Properties properties) {
    return words(invocation(directory, offline, goals, properties));
  }

  private static InvocationRequest invocation(
      Path directory, boolean offline, List<String> goals, Properties properties) {
    properties.setProperty("style.color", "never");
    InvocationRequest invocation = new DefaultInvocationRequest();
    invocation.setBaseDirectory(directory.toFile());
    invocation.setBatchMode(true);
    invocation.setOffline(offline);
    invocation.setNoTransferProgress(true);
    invocation.setProperties(properties);
    invocation.addArgs(goals);
    return invocation;
  }

  private List<String> words(InvocationRequest invocation) {
    MavenCommandLineBuilder builder = new MavenCommandLineBuilder();
    builder.setMavenExecutable(executable.toFile());
    try {
      // Its own first word is quoted for a shell, and there is none.
      List<String> words = new ArrayList<>(List.of(executable.toString()));
      words.addAll(List.of(builder.build(invocation).getArguments()));
      return words;
    } catch (CommandLineConfigurationException e) {
      throw new IllegalStateException("no command line for " + executable, e);
    }
  }
}
