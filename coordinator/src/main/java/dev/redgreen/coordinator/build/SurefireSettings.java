package dev.redgreen.coordinator.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How surefire runs a module's tests.
 *
 * @param version its version; empty if it does not run
 * @param jvmArguments arguments of the tests' JVM, without JaCoCo's agent
 * @param systemProperties system properties of the tests
 * @param environment variables of the tests
 * @param directory working directory
 * @param reports where its reports go
 * @param includes patterns of test classes; empty for its defaults
 * @param excludes patterns of classes that are no tests
 * @param groups tags or categories that are run; empty for all
 * @param excludedGroups tags or categories that are not run
 * @param extraClasspath what is added behind the test class path
 */
public record SurefireSettings(
    String version,
    List<String> jvmArguments,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    Path directory,
    Path reports,
    List<String> includes,
    List<String> excludes,
    String groups,
    String excludedGroups,
    List<Path> extraClasspath) {
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']++|\"[^\"]*+\"|'[^']*+')++");
  private static final Pattern COVERAGE = Pattern.compile("-javaagent:.*org[./]jacoco[./].*");

  public SurefireSettings {
    jvmArguments = List.copyOf(jvmArguments);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    extraClasspath = List.copyOf(extraClasspath);
  }

  /** Whether single methods can be asked for: before 2.19 not those of parameterised classes. */
  public boolean choosesMethods() {
    return !version.matches("2\\.(\\d|1[0-8])(\\D.*)?");
  }

  static SurefireSettings of(ModelProperties model) {
    Path basedir = model.path("basedir");
    String directory = model.text("surefire.workingDirectory");
    String reports = model.text("surefire.reportsDirectory");
    return new SurefireSettings(
        model.text("surefire.version"),
        jvmArguments(model),
        systemProperties(model),
        model.map("surefire.environment"),
        directory.isEmpty() ? basedir : basedir.resolve(directory),
        reports.isEmpty() ? model.path("build").resolve("surefire-reports") : Path.of(reports),
        model.list("surefire.includes"),
        model.list("surefire.excludes"),
        model.text("surefire.groups"),
        model.text("surefire.excludedGroups"),
        model.paths("surefire.additionalClasspathElements"));
  }

  private static List<String> jvmArguments(ModelProperties model) {
    List<String> arguments = new ArrayList<>();
    if (!model.text("surefire.enableAssertions").equals("false")) {
      arguments.add("-ea");
    }
    Matcher words = WORD.matcher(model.text("surefire.argLine"));
    while (words.find()) {
      String word = words.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2");
      if (!COVERAGE.matcher(word).matches()) {
        arguments.add(word);
      }
    }
    return arguments;
  }

  /** With those that surefire always sets, and those that the build was started with. */
  private static Map<String, String> systemProperties(ModelProperties model) {
    Map<String, String> properties = new LinkedHashMap<>(model.map("user"));
    properties.putAll(model.map("surefire.systemProperties"));
    properties.put("basedir", model.text("basedir"));
    properties.put("localRepository", model.text("repository"));
    return properties;
  }
}
