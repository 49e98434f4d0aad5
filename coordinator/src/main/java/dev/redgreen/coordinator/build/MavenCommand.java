package dev.redgreen.coordinator.build;

import dev.redgreen.spy.Spy;
import java.io.File;
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
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;

/** The {@code mvn} of this machine: its command lines and its environment. */
public final class MavenCommand {
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path executable;
  private final Map<String, String> environment;

  private MavenCommand(Path executable, Map<String, String> environment) {
    this.executable = executable;
    this.environment = environment;
  }

  /** The first {@code mvn} on the path of an environment. */
  public static Optional<MavenCommand> find(Map<String, String> environment) {
    for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path candidate = Path.of(directory, "mvn");
      if (!directory.isBlank() && Files.isExecutable(candidate)) {
        return Optional.of(new MavenCommand(candidate, environment));
      }
    }
    return Optional.empty();
  }

  /** Where it is. */
  public Path executable() {
    return executable;
  }

  /** What Maven's environment has beside the inherited: this JDK, English messages. */
  Map<String, String> environment() {
    String options = environment.getOrDefault("MAVEN_OPTS", "");
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "MAVEN_OPTS",
        (options + " " + QUICK_START + " -Duser.language=en -Duser.country=US").strip(),
        "LC_ALL",
        "C.UTF-8");
  }

  /** The command line of a build. */
  List<String> words(BuildRequest request, boolean offline, Path spy, Path written) {
    Properties properties = new Properties();
    properties.setProperty("maven.ext.class.path", spy.toString());
    properties.setProperty(Spy.DIRECTORY, written.toString());
    properties.setProperty("maven.test.failure.ignore", "true");
    properties.setProperty("style.color", "never");
    if (!request.tests().isEmpty()) {
      properties.setProperty("test", MavenBuild.selection(request.tests()));
      properties.setProperty("surefire.failIfNoSpecifiedTests", "false");
      properties.setProperty("failIfNoTests", "false");
    }
    InvocationRequest invocation = new DefaultInvocationRequest();
    invocation.setBaseDirectory(request.root().toFile());
    invocation.setBatchMode(true);
    invocation.setOffline(offline);
    invocation.setNoTransferProgress(true);
    invocation.setReactorFailureBehavior(InvocationRequest.ReactorFailureBehavior.FailAtEnd);
    invocation.addArgs(List.of(request.goal().split("\\s+")));
    invocation.setProperties(properties);
    if (!request.module().equals(request.root())) {
      invocation.setProjects(List.of(request.root().relativize(request.module()).toString()));
      invocation.setAlsoMake(true);
      invocation.setAlsoMakeDependents(true);
    }
    return words(invocation);
  }

  /** The command line of some goals outside of any build. */
  List<String> words(Path directory, boolean offline, Properties properties, String goal) {
    InvocationRequest invocation = new DefaultInvocationRequest();
    invocation.setBaseDirectory(directory.toFile());
    invocation.setBatchMode(true);
    invocation.setOffline(offline);
    invocation.setNoTransferProgress(true);
    invocation.addArgs(List.of(goal));
    invocation.setProperties(properties);
    return words(invocation);
  }

  private List<String> words(InvocationRequest invocation) {
    MavenCommandLineBuilder builder = new MavenCommandLineBuilder();
    builder.setMavenExecutable(executable.toFile());
    builder.setMavenHome(executable.resolveSibling("..").normalize().toFile());
    try {
      // The builder's own first word is quoted for a shell, and no shell is asked.
      List<String> words = new ArrayList<>(List.of(executable.toString()));
      words.addAll(List.of(builder.build(invocation).getArguments()));
      return words;
    } catch (CommandLineConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
