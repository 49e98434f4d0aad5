package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.build.Verdict.ModuleTests;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.SurefireReports;
import dev.redgreen.fixer.parse.TestResults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The reports of one run, module by module. */
final class TestReports {
  private final Path root;
  private final List<ModuleTests> modules = new ArrayList<>();
  private final Set<TestId> flaky = new HashSet<>();
  private final List<Failure> unreadable = new ArrayList<>();

  private TestReports(Path root) {
    this.root = root;
  }

  /**
   * Reads reports.
   *
   * @param root directory of the reactor's root
   * @param origin what locations are relative to
   */
  static TestReports read(
      Path root, Path origin, Collection<Path> directories, Collection<Path> sourceRoots) {
    TreeMap<Path, List<Path>> byModule = new TreeMap<>();
    for (Path directory : directories) {
      byModule.computeIfAbsent(module(root, directory), m -> new ArrayList<>()).add(directory);
    }
    TestReports reports = new TestReports(root);
    byModule.forEach(
        (module, own) -> reports.add(module, SurefireReports.read(own, origin, sourceRoots)));
    return reports;
  }

  private static Path module(Path root, Path directory) {
    Path at = root;
    Path module = root;
    for (Path name : root.relativize(directory)) {
      at = at.resolve(name);
      module = Files.exists(at.resolve("pom.xml")) ? at : module;
    }
    return root.relativize(module);
  }

  private void add(Path module, TestResults results) {
    modules.add(
        new ModuleTests(
            module,
            new LinkedHashSet<>(results.passed()),
            results.failures(),
            Set.copyOf(results.skipped())));
    flaky.addAll(results.flaky());
    for (Path report : results.unreadable()) {
      unreadable.add(
          new BuildFailure(
              "maven.report-unreadable",
              "the test report " + root.relativize(report) + " ends in the middle",
              false,
              Optional.empty()));
    }
  }

  List<ModuleTests> modules() {
    return modules.stream().filter(TestReports::ranOrSkipped).toList();
  }

  private static boolean ranOrSkipped(ModuleTests tests) {
    return !tests.passed().isEmpty() || !tests.failing().isEmpty() || !tests.skipped().isEmpty();
  }

  /** Tests that passed in a module and failed in none. */
  Set<TestId> passed() {
    Set<TestId> passed = new LinkedHashSet<>();
    modules.forEach(module -> passed.addAll(module.passed()));
    failing().forEach(failure -> passed.remove(failure.test()));
    return passed;
  }

  List<TestFailure> failing() {
    return modules.stream().flatMap(module -> module.failing().stream()).toList();
  }

  Set<TestId> skipped() {
    Set<TestId> skipped = new HashSet<>();
    modules.forEach(module -> skipped.addAll(module.skipped()));
    skipped.removeAll(passed());
    failing().forEach(failure -> skipped.remove(failure.test()));
    return skipped;
  }

  Set<TestId> flaky() {
    return flaky;
  }

  List<Failure> unreadable() {
    return unreadable;
  }
}
