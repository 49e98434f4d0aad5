package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The part of a build that decided about it. */
public enum Stage {
  /** The main sources do not compile. */
  COMPILE,
  /** The test sources do not compile. */
  TEST_COMPILE,
  /** Tests decided: they ran, for better or worse. */
  TEST,
  /** Something else ended the build: a pom, a dependency, a plugin, the machine. */
  OTHER;

  private static final Set<String> OF_TESTS =
      Set.of(
          "maven.fork-crashed",
          "maven.tests-timeout",
          "maven.no-tests",
          "maven.report-unreadable",
          "maven.maven-surefire-plugin",
          "maven.maven-failsafe-plugin");

  /**
   * The stage that these problems belong to; the earliest where there are several.
   *
   * @param testSources test source roots, relative to what locations are relative to
   */
  static Stage of(List<Failure> problems, Collection<Path> testSources) {
    return problems.stream()
        .map(problem -> of(problem, testSources))
        .min(Stage::order)
        .orElse(TEST);
  }

  private static Stage of(Failure problem, Collection<Path> testSources) {
    if (problem instanceof CompileError error) {
      return isTest(error.place().file(), testSources) ? TEST_COMPILE : COMPILE;
    }
    boolean tests = problem instanceof TestFailure || OF_TESTS.contains(problem.kind());
    return tests ? TEST : OTHER;
  }

  private static int order(Stage a, Stage b) {
    List<Stage> order = List.of(COMPILE, TEST_COMPILE, OTHER, TEST);
    return Integer.compare(order.indexOf(a), order.indexOf(b));
  }

  private static boolean isTest(Path file, Collection<Path> testSources) {
    return testSources.stream().anyMatch(file::startsWith)
        || StreamSupport.stream(file.spliterator(), false)
            .anyMatch(name -> name.toString().matches("test|generated-test-sources"));
  }
}
