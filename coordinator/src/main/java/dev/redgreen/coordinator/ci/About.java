package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.FirstBuild;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a failure is about: the classification that the step reports. */
public enum About {
  /** The machine is to blame: no change of the project helps. */
  ENVIRONMENT("the environment"),
  /** The build did not end in the time that it was given. */
  TIMEOUT("a build that takes too long", "deadline"),
  /** A pom, or the arguments that Maven was started with. */
  BUILD_FILE(
      "the build file",
      "pom-unparsable",
      "invalid-pom",
      "missing-version",
      "module-missing",
      "cyclic",
      "no-pom",
      "arguments",
      "source-level",
      "annotation-processor",
      "encoding"),
  /** Something that the project is built from cannot be had from anywhere. */
  DEPENDENCY("a dependency", "dependency-not-found", "import-not-found", "parent-not-found"),
  /** A rule that somebody made for the build. */
  POLICY("a rule of the build", "enforcer", "warnings-as-errors"),
  /** Sources that do not compile, in Java or in another language. */
  COMPILATION("sources that do not compile"),
  /** Tests that ran and did not pass. */
  TEST("failed tests"),
  /** The JVM of the tests ended before the tests did. */
  TESTS_CRASHED(
      "tests that did not end",
      "fork-crashed",
      "tests-timeout",
      "report-unreadable",
      "reports-contradict",
      "tests-changed",
      "maven-surefire-plugin",
      "maven-failsafe-plugin"),
  /** No test ran. */
  NO_TESTS("tests that were not run", "no-tests", "tests-not-run"),
  /** A plugin that cannot be had, or that failed. */
  PLUGIN("a plugin"),
  /** The build ended without a reason that is known. */
  UNEXPLAINED("no reason that is known", "unknown"),
  /** A test that fails only sometimes. */
  FLAKY("tests that fail only sometimes");

  private static final String MAVEN = "maven.";

  private final String words;
  private final Set<String> codes;

  About(String words, String... codes) {
    this.words = words;
    this.codes = Set.of(codes);
  }

  /** What this failure is about. */
  public static About of(Failure failure) {
    if (FirstBuild.ofTheMachine(failure)) {
      return ENVIRONMENT;
    }
    if (failure instanceof TestFailure) {
      return TEST;
    }
    return failure instanceof BuildFailure ? ofCode(failure.kind()) : COMPILATION;
  }

  private static About ofCode(String code) {
    String own = code.startsWith(MAVEN) ? code.substring(MAVEN.length()) : code;
    return Arrays.stream(values())
        .filter(about -> about.codes.contains(own))
        .findFirst()
        .orElse(PLUGIN);
  }

  /** As reports write it, such as {@code build-file}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that {@link #word} writes so. */
  static About named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As a person says it. */
  public String words() {
    return words;
  }

  /** Whether a repair may be tried: not where the machine or the clock is to blame. */
  boolean mendable() {
    return this != ENVIRONMENT && this != TIMEOUT && this != FLAKY;
  }
}
