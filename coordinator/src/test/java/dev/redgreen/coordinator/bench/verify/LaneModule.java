package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.fixer.BrokenTests;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A module as the warm lane judges it: compiled in memory upon the compile of the unchanged
 * sources, tested in the worker.
 */
final class LaneModule implements AutoCloseable {
  private static final Duration PER_TEST = Duration.ofSeconds(10);
  private static final Duration TESTS = Duration.ofSeconds(60);

  private final Path root;
  private final ModuleModel model;
  private final SourceTree tree;
  private final WorkerLane lane;

  /** A module whose sources are read now. */
  LaneModule(Path root, ModuleModel model) {
    this.root = root;
    this.model = model;
    this.tree = SourceTree.of(root, model.java());
    this.lane = new WorkerLane(LaneSettings.of(root, model, PER_TEST));
  }

  /** Why only Maven can judge it, one clause each. */
  List<String> obstacles() {
    return model.obstacles();
  }

  /** Its sources. */
  SourceTree tree() {
    return tree;
  }

  /** Its directory, relative to the project's root. */
  Path directory() {
    return root.relativize(model.java().root());
  }

  /** Test files that do not compile here, relative to the project's root. */
  Set<Path> brokenTests() {
    return BrokenTests.brokenTestFiles(tree, Set.of());
  }

  /** Its verdict on one file's new text. */
  Word judge(Path file, String text, List<TestId> tests) {
    long start = System.nanoTime();
    SourceTree changed = tree.with(Patch.of(new Edit.Write(file, text)));
    SourceTree.Compilation compiled = changed.compile();
    if (!compiled.ok()) {
      return Word.of(compiled.errors(), since(start));
    }
    return Word.of(lane.run(compiled.classes(), tests, TESTS), since(start));
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Override
  public void close() {
    lane.close();
  }
}
