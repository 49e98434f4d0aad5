package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.MavenLog;
import dev.redgreen.fixer.parse.SurefireReports;
import dev.redgreen.fixer.parse.TestResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own build: runs Maven and reads what it left behind. */
public final class MavenBuild {
  /** Failures that may be gone once Maven may use the network. */
  private static final Set<String> MISSING =
      Set.of(
          "maven.offline",
          "maven.plugin-not-found",
          "maven.dependency-not-found",
          "maven.parent-not-found",
          "maven.import-not-found");

  private final MavenCommand maven;
  private final Processes processes;
  private final ModuleModels models;
  private final Path spy;

  /**
   * A build.
   *
   * @param spy the extension that writes models down: a jar or a directory of classes
   */
  public MavenBuild(MavenCommand maven, Processes processes, ModuleModels models, Path spy) {
    this.maven = maven;
    this.processes = processes;
    this.models = models;
    this.spy = spy;
  }

  /** Runs the build offline, and again online if something is missing from the local repository. */
  public Verdict run(BuildRequest request) {
    Verdict verdict = run(request, true);
    boolean missing =
        verdict.problems().stream().anyMatch(problem -> MISSING.contains(problem.kind()));
    return missing ? run(request, false) : verdict;
  }

  private Verdict run(BuildRequest request, boolean offline) {
    List<Path> reports = reportDirectories(request.root());
    reports.forEach(MavenBuild::empty);
    Path written = temporary();
    try {
      ProcessResult result =
          processes.run(
              Command.of(
                      request.root(),
                      request.deadline(),
                      maven.words(request, offline, spy, written))
                  .with(maven.environment()));
      models.keep(request.root(), written);
      return verdict(request, result);
    } finally {
      empty(written);
    }
  }

  private Verdict verdict(BuildRequest request, ProcessResult result) {
    TestResults tests =
        SurefireReports.read(
            reportDirectories(request.root()), request.root(), sourceRoots(request.root()));
    List<Failure> problems = new ArrayList<>(MavenLog.parse(result.output(), request.root()));
    if (result.timedOut()) {
      problems.add(
          0,
          new BuildFailure(
              "maven.deadline",
              "Maven did not end within " + request.deadline().toSeconds() + " s",
              false,
              Optional.empty()));
    }
    return new Verdict(
        result.exit(),
        Set.copyOf(tests.passed()),
        tests.failures(),
        Set.copyOf(tests.skipped()),
        problems,
        result.output(),
        result.duration().toMillis());
  }

  private List<Path> sourceRoots(Path root) {
    return models.all(root).stream()
        .flatMap(
            model ->
                Stream.concat(
                    model.java().testSources().stream(), model.java().mainSources().stream()))
        .collect(Collectors.toList());
  }

  private static List<Path> reportDirectories(Path root) {
    try (Stream<Path> tree =
        Files.find(root, 12, (path, a) -> a.isDirectory() && isReports(path))) {
      return tree.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReports(Path path) {
    return path.endsWith("target/surefire-reports") || path.endsWith("target/failsafe-reports");
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("tdd-model");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory can be made", e);
    }
  }

  /** Deletes a directory with all that is in it: a stale report must never be read as fresh. */
  private static void empty(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a test was selected by a request. */
  static String selection(List<TestId> tests) {
    return tests.stream()
        .collect(
            Collectors.groupingBy(
                TestId::className,
                java.util.TreeMap::new,
                Collectors.mapping(
                    TestId::method, Collectors.toCollection(java.util.TreeSet::new))))
        .entrySet()
        .stream()
        .map(
            entry ->
                entry.getValue().contains("")
                    ? entry.getKey()
                    : entry.getKey() + "#" + String.join("+", entry.getValue()))
        .collect(Collectors.joining(","));
  }
}
