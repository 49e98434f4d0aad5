package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.build.BuildRequest;
import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.fixer.BrokenTests;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A source that is ready to be broken: it compiles, and it is known which tests pass and which
 * methods they execute. Programs are parsed when they are first asked for.
 */
final class BenchProject implements AutoCloseable {
  private static final Duration BUILD = Duration.ofMinutes(10);
  private static final Duration PER_TEST = Duration.ofSeconds(10);
  private static final Duration TESTS = Duration.ofSeconds(60);

  private final SourceName name;
  private final Path root;
  private final SourceTree tree;
  private final WorkerLane lane;
  private final Coverage coverage;
  private final Map<Path, Program> programs = new TreeMap<>();

  /**
   * A source that is ready.
   *
   * @param root its directory, with a pom
   * @param tree its sources, which compile
   */
  BenchProject(SourceName name, Path root, SourceTree tree, WorkerLane lane, Coverage coverage) {
    this.name = name;
    this.root = root;
    this.tree = tree;
    this.lane = lane;
    this.coverage = coverage;
  }

  /**
   * Prepares a source below a cache directory, where it is found again.
   *
   * @throws IllegalStateException if it does not compile
   */
  static BenchProject of(SourceName name, Path checkout, Path cache, Wiring wiring) {
    Path root = cache.resolve(name.title());
    if (!Files.exists(root.resolve("pom.xml"))) {
      System.err.println(name.title() + ": unpacking");
      Path partial = cache.resolve(name.title() + ".part");
      if (Files.exists(partial)) { // of a run that was ended
        Trees.delete(partial);
      }
      new Unpacked(checkout, wiring).layOut(name, partial);
      move(partial, root);
    }
    ModuleModel model = model(root, wiring);
    SourceTree tree = withoutBrokenTests(SourceTree.of(root, model.java()));
    if (!tree.compile().ok()) {
      throw new IllegalStateException(name.title() + ": " + tree.compile().errors().get(0));
    }
    WorkerLane lane = new WorkerLane(LaneSettings.of(root, model, PER_TEST));
    Coverage coverage = Coverage.of(cache.resolve(name.title() + ".coverage"), tree, lane);
    return new BenchProject(name, root, tree, lane, coverage);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleModel model(Path root, Wiring wiring) {
    Optional<ModuleModel> known = wiring.models().find(root, root);
    if (known.isPresent()) {
      return known.get();
    }
    wiring.build().run(new BuildRequest(root, root, "test-compile", List.of(), BUILD));
    return wiring
        .models()
        .find(root, root)
        .orElseThrow(() -> new IllegalStateException("Maven did not resolve " + root));
  }

  /** Tests whose dependencies are not there are deleted, so that Maven compiles the rest too. */
  private static SourceTree withoutBrokenTests(SourceTree tree) {
    Set<Path> broken = BrokenTests.brokenTestFiles(tree, Set.of());
    try {
      for (Path file : broken) {
        Files.delete(tree.root().resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (broken.isEmpty()) {
      return tree;
    }
    System.err.println(broken.size() + " test files do not compile here and are left out");
    return SourceTree.of(tree.root(), tree.module());
  }

  /** Which source it is. */
  SourceName name() {
    return name;
  }

  /** Its directory, with a pom. */
  Path root() {
    return root;
  }

  /** Its sources, which compile. */
  SourceTree tree() {
    return tree;
  }

  /** Its sources as somebody finds them who never compiled them. */
  SourceTree coldTree() {
    return SourceTree.of(tree.root(), tree.module());
  }

  /** Runs tests on sources that compile, for a minute at most. */
  TestBench.Report run(SourceTree sources, List<TestId> tests) {
    return lane.run(sources.compile().classes(), tests, TESTS);
  }

  /** What executes its tests. */
  WorkerLane lane() {
    return lane;
  }

  /** Which tests pass and what they execute. */
  Coverage coverage() {
    return coverage;
  }

  /**
   * Those of the tests that pass in the unbroken program when just these are run: a class may check
   * at its end that all of its tests were.
   */
  List<TestId> sound(List<TestId> tests) {
    TestBench.Report report = run(tree, tests);
    Set<String> unsound = new HashSet<>();
    report.failures().forEach(failure -> unsound.add(failure.test().className()));
    return tests.stream().filter(test -> !unsound.contains(test.className())).toList();
  }

  /** The unbroken text of a file, parsed. */
  Program program(Path file) {
    return programs.computeIfAbsent(file, each -> new Program(tree.text(each).orElseThrow()));
  }

  @Override
  public void close() {
    lane.close();
  }
}
