package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.JavaModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One module as Maven resolved it.
 *
 * @param java what the compiler needs
 * @param upstream directories of the reactor modules that it is built from, its parent included
 * @param surefire how its tests are run
 * @param obstacles why a JVM of ours cannot stand in for its build, one clause each
 */
public record ModuleModel(
    JavaModule java, List<Path> upstream, SurefireSettings surefire, List<String> obstacles) {

  public ModuleModel {
    upstream = List.copyOf(upstream);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * Reads what the spy wrote.
   *
   * @param running Java version that this process runs on
   */
  static ModuleModel of(ModelProperties model, int running) {
    CompilerSettings compiler = new CompilerSettings(model, running);
    JavaModule java =
        new JavaModule(
            model.text("coordinates"),
            model.path("basedir"),
            model.paths("main.sources"),
            model.paths("test.sources"),
            model.paths("main.resources"),
            model.paths("test.resources"),
            model.paths("main.classpath"),
            model.paths("test.classpath"),
            model.path("main.output"),
            model.path("test.output"),
            compiler.release(),
            compiler.encoding(),
            compiler.options(),
            compiler.processing());
    SurefireSettings surefire = SurefireSettings.of(model);
    return new ModuleModel(
        java, model.paths("upstream"), surefire, LaneObstacles.of(model, java, surefire, running));
  }

  /** The same module, of which a JVM of ours once came to another verdict than Maven. */
  ModuleModel doubted(String why) {
    List<String> more = new ArrayList<>(obstacles);
    more.add("the warm lane once came to another verdict than Maven: " + why);
    return new ModuleModel(java, upstream, surefire, more);
  }

  /** Arguments of the tests' JVM. */
  public List<String> jvmArguments() {
    return surefire.jvmArguments();
  }

  /** System properties of the tests. */
  public Map<String, String> systemProperties() {
    return surefire.systemProperties();
  }

  /** Environment variables that the build sets for the tests. */
  public Map<String, String> environment() {
    return surefire.environment();
  }
}
