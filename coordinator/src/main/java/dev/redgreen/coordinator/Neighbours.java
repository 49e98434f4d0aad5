package dev.redgreen.coordinator;

import dev.redgreen.coordinator.lane.Reaching;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tests of the module that are no targets, passed before, and reach a class that a candidate
 * changed: the warm lane runs them before Maven is asked, which runs everything. What does not end
 * in time says nothing here.
 */
final class Neighbours {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_CLASSES = 200;

  private final Set<TestId> green;
  private final List<TestId> targets;
  private final Durations durations;
  private final Consumer<RunEvent> events;

  /**
   * The neighbours of some targets.
   *
   * @param green tests that passed before, in the order of the build, in which they run again
   */
  Neighbours(
      Set<TestId> green, List<TestId> targets, Durations durations, Consumer<RunEvent> events) {
    this.green = green;
    this.targets = targets;
    this.durations = durations;
    this.events = events;
  }

  /**
   * Those that a candidate breaks; none if the lane cannot tell.
   *
   * @param classes class files of the tree by binary name
   */
  List<Failure> broken(TestBench bench, SourceTree tree, Map<String, byte[]> classes) {
    List<TestId> tests = reaching(classes, changed(tree));
    if (tests.isEmpty()) {
      return List.of();
    }
    long start = System.nanoTime();
    TestBench.Report report = durations.time("tests", () -> bench.run(classes, tests, PATIENCE));
    List<Failure> broken =
        report.trouble().isEmpty()
            ? report.failures().stream().filter(this::counts).<Failure>map(f -> f).toList()
            : List.of();
    long ms = (System.nanoTime() - start) / 1_000_000;
    events.accept(RunEvent.Verified.of("neighbours", broken, tree, ms));
    return broken;
  }

  /** Test classes, each as a whole. */
  private List<TestId> reaching(Map<String, byte[]> classes, Set<String> changed) {
    Set<String> wanted = new LinkedHashSet<>();
    green.stream()
        .filter(test -> !Baseline.targeted(targets, test))
        .map(TestId::className)
        .filter(classes::containsKey)
        .forEach(wanted::add);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<String> changedClasses = new HashSet<>();
    classes.keySet().stream()
        .filter(name -> changed.contains(name.replaceFirst("\\$.*", "")))
        .forEach(changedClasses::add);
    Set<String> users = new Reaching(classes).users(changedClasses);
    return wanted.stream()
        .filter(users::contains)
        .limit(MOST_CLASSES)
        .map(name -> new TestId(name, ""))
        .toList();
  }

  /** Names of the types that changed main sources are named after. */
  private static Set<String> changed(SourceTree tree) {
    Set<String> names = new HashSet<>();
    for (Path file : tree.changes().files()) {
      Path absolute = tree.root().resolve(file);
      tree.module().mainSources().stream()
          .filter(absolute::startsWith)
          .findFirst()
          .map(root -> root.relativize(absolute).toString())
          .ifPresent(
              path -> names.add(path.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".")));
    }
    return names;
  }

  private boolean counts(TestFailure failure) {
    boolean late = failure.exception().endsWith("TimeoutException");
    return !late && !failure.exception().endsWith("NotExecuted") && green.contains(failure.test());
  }
}
