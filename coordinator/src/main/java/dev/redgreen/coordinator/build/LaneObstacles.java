package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.JavaModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a JVM of ours cannot stand in for a module's build, one clause each. */
final class LaneObstacles {
  /** Between them the class files are what javac made and resources what was copied. */
  private static final Set<String> PHASES =
      Set.of("compile", "process-classes", "test-compile", "process-test-classes", "test");

  /** They look at class files, or add what no test sees. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "maven-(compiler|surefire|resources|enforcer|checkstyle|pmd|dependency|javadoc|source"
              + "|remote-resources|scm|clean|bundle)-plugin|jacoco-maven-plugin"
              + "|animal-sniffer-maven-plugin|forbiddenapis|spotbugs-maven-plugin"
              + "|modernizer-maven-plugin|japicmp-maven-plugin|license-maven-plugin"
              + "|spotless-maven-plugin|apache-rat-plugin|flatten-maven-plugin|bnd-maven-plugin"
              + "|build-helper-maven-plugin|buildnumber-maven-plugin|git-commit-id-maven-plugin"
              + "|sortpom-maven-plugin|fmt-maven-plugin|formatter-maven-plugin"
              + "|impsort-maven-plugin|revapi-maven-plugin|clirr-maven-plugin");

  /** Agents that a library would else load itself, and that change classes only where tests ask. */
  private static final Pattern MOCKING =
      Pattern.compile(
          "-javaagent:(?:.*[/\\\\])?(mockito-core|byte-buddy-agent)-[^/\\\\]*\\.jar(=.*)?");

  private final ModelProperties model;
  private final JavaModule java;
  private final SurefireSettings surefire;
  private final List<String> found = new ArrayList<>();

  private LaneObstacles(ModelProperties model, JavaModule java, SurefireSettings surefire) {
    this.model = model;
    this.java = java;
    this.surefire = surefire;
  }

  static List<String> of(
      ModelProperties model, JavaModule java, SurefireSettings surefire, int running) {
    LaneObstacles obstacles = new LaneObstacles(model, java, surefire);
    obstacles.compiler(running);
    obstacles.steps();
    obstacles.tests();
    obstacles.jvm();
    return List.copyOf(obstacles.found);
  }

  private void when(boolean applies, String why) {
    if (applies) {
      found.add(why);
    }
  }

  private void compiler(int running) {
    when(java.release() > running, "it is compiled for Java " + java.release());
    String compiler = model.text("compiler.compilerId");
    when(!Set.of("", "javac").contains(compiler), "it is compiled by " + compiler);
    when(!model.text("compiler.executable").isEmpty(), "it is compiled by another JDK");
    when(
        java.mainSources().stream().anyMatch(root -> exists(root, "module-info.java"))
            && !model.text("surefire.useModulePath").equals("false"),
        "its tests run on the module path");
  }

  private static boolean exists(Path root, String file) {
    return Files.exists(root.resolve(file));
  }

  private void steps() {
    List<String> steps = model.list("steps");
    for (String step : steps) {
      String[] words = step.split(" ");
      String[] plugin = words[1].split(":");
      boolean harmless = HARMLESS.matcher(plugin[1]).matches();
      when(
          PHASES.contains(words[0]) && !harmless,
          plugin[1] + ":" + plugin[2] + " runs in its build");
      when(plugin[1].contains("toolchains"), "its build chooses a JDK by toolchains");
      when(plugin[2].equals("instrument"), plugin[1] + " instruments its classes");
    }
    long runs = steps.stream().filter(s -> s.contains(":maven-surefire-plugin:test ")).count();
    when(runs > 1, "surefire runs " + runs + " times");
  }

  private void tests() {
    when(surefire.version().isEmpty(), "surefire does not run its tests");
    when(
        model.is("surefire.skip")
            || model.is("surefire.skipTests")
            || model.is("surefire.skipExec"),
        "its build skips the tests");
    when(!model.text("surefire.suiteXmlFiles").isEmpty(), "its tests are TestNG suites");
    when(
        !surefire.groups().isEmpty() || !surefire.excludedGroups().isEmpty(),
        "surefire selects tests by group");
    when(!model.map("surefire.properties").isEmpty(), "surefire passes properties to JUnit");
    when(
        !model.list("surefire.classpathDependencyExcludes").isEmpty(),
        "surefire takes dependencies off the class path");
  }

  private void jvm() {
    when(!model.text("surefire.jvm").isEmpty(), "its tests run in another JVM");
    boolean inside =
        model.text("surefire.forkCount").equals("0")
            || model.text("surefire.forkMode").equals("never");
    when(inside, "its tests run inside of Maven");
    for (String argument : surefire.jvmArguments()) {
      boolean agent = argument.startsWith("-javaagent:") && !MOCKING.matcher(argument).matches();
      when(agent, "its tests run with a Java agent");
      when(argument.startsWith("-agent"), "its tests run with a native agent");
      when(argument.contains("${") || argument.contains("@{"), "argLine has no value: " + argument);
    }
  }
}
