package dev.redgreen.coordinator.context;

import dev.redgreen.patterns.ProjectContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what build files say. */
final class Facts {
  private static final Pattern MAJOR = Pattern.compile("(\\d+)(?:\\.\\d+)*");

  private final Set<String> languages = new TreeSet<>();
  private final Set<String> frameworks = new TreeSet<>();
  private final Set<String> tests = new TreeSet<>();
  private final Set<String> build = new TreeSet<>();
  private final Set<String> modules = new TreeSet<>();
  private int release;

  void language(String name) {
    languages.add(name);
  }

  void build(String tool) {
    build.add(tool);
  }

  void module(String name) {
    if (!name.isBlank()) {
      modules.add(name.strip());
    }
  }

  /** A release of Java as written: {@code 17} or {@code 1.8}. */
  void release(String written) {
    Matcher number = Pattern.compile("(?:1\\.)?(\\d+)").matcher(written.strip());
    if (release == 0 && number.matches()) {
      release = Integer.parseInt(number.group(1));
    }
  }

  /** A library that the project uses, with its version as written. */
  void library(String name, String version) {
    Known.framework(name).ifPresent(known -> frameworks.add(known + major(version)));
    Known.tests(name).ifPresent(known -> tests.add(known + major(version)));
  }

  private static String major(String version) {
    Matcher number = MAJOR.matcher(version);
    return number.find() ? ":" + number.group(1) : "";
  }

  ProjectContext context(String project) {
    return new ProjectContext(project, languages, frameworks, tests, build, modules, release);
  }
}
