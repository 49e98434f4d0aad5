package dev.redgreen.coordinator.lane;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.fixer.JavaModule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lane must know of a module to run its tests as the module's own build does.
 *
 * @param root what locations are relative to: the directory of the whole project
 * @param module whose tests run
 * @param jvmArguments of the tests' JVM, such as those of surefire's argLine
 * @param systemProperties that the build sets for tests
 * @param environment variables that the build sets for tests
 * @param launcherJars the JUnit Platform launcher to use; empty to look for the matching one
 * @param perTest how long one test, or one invocation of it, may take
 */
public record LaneSettings(
    Path root,
    JavaModule module,
    List<String> jvmArguments,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    Optional<List<Path>> launcherJars,
    Duration perTest) {

  public LaneSettings {
    jvmArguments = List.copyOf(jvmArguments);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
    launcherJars = launcherJars.map(List::copyOf);
  }

  /**
   * Settings of a module as Maven resolved it.
   *
   * @param root directory of the whole project
   */
  public static LaneSettings of(Path root, ModuleModel model, Duration perTest) {
    return new LaneSettings(
        root,
        model.java(),
        model.jvmArguments(),
        model.systemProperties(),
        model.environment(),
        Optional.empty(),
        perTest);
  }

  /** Settings of a project that is one module. */
  public LaneSettings(
      JavaModule module,
      List<String> jvmArguments,
      Map<String, String> systemProperties,
      Map<String, String> environment,
      Optional<List<Path>> launcherJars,
      Duration perTest) {
    this(module.root(), module, jvmArguments, systemProperties, environment, launcherJars, perTest);
  }
}
