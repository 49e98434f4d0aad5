package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.JavaModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern OTHER_LANGUAGE =
      Pattern.compile(":(kotlin|gmavenplus|groovy-eclipse|scala|clojure)(-maven)?(-plugin)?:");

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
            seen(model, "main.classpath", "main.output"),
            seen(model, "test.classpath", "main.output", "test.output"),
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

  /** A class path, and what compilers of other languages have put where Java sources find it. */
  private static List<Path> seen(ModelProperties model, String classpath, String... outputs) {
    List<Path> all = new ArrayList<>(model.paths(classpath));
    if (model.list("steps").stream().anyMatch(step -> OTHER_LANGUAGE.matcher(step).find())) {
      Stream.of(outputs).map(model::path).forEach(all::add);
    }
    return all;
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
