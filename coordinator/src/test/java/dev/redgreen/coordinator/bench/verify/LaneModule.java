package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLanes;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.BrokenTests;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestBench.Work;
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
  private final Path root;
  private final ModuleModel model;
  private final SourceTree tree;
  private final Duration deadline;
  private final Processes processes;
  private final WorkerLanes lanes;

  /**
   * A module whose sources are read now.
   *
   * @param perTest how long one test may take; all together six times as long
   */
  LaneModule(Path root, ModuleModel model, Duration perTest) {
    this.root = root;
    this.model = model;
    this.tree = SourceTree.of(root, model.java());
    this.deadline = perTest.multipliedBy(6);
    this.processes = new Processes(System.getenv());
    this.lanes = new WorkerLanes(LaneSettings.of(root, model, perTest), processes);
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

  /** How many candidates it can run at once. */
  int width() {
    return lanes.width();
  }

  /** Milliseconds that candidates take together when so many of them are run at once. */
  long together(List<Work> candidates, int atOnce) {
    long start = System.nanoTime();
    for (int i = 0; i < candidates.size(); i += atOnce) {
      List<Work> some = candidates.subList(i, Math.min(candidates.size(), i + atOnce));
      for (TestBench.Report report : lanes.runEach(some, deadline)) {
        if (!report.green()) {
          throw new IllegalStateException(report.toString());
        }
      }
    }
    return since(start);
  }

  /** One file's new text as a candidate; it compiles. */
  Work candidate(Path file, String text, List<TestId> tests) {
    return new Work(compiled(file, text).classes(), tests);
  }

  private SourceTree.Compilation compiled(Path file, String text) {
    return tree.with(Patch.of(new Edit.Write(file, text))).compile();
  }

  /** Its verdict on one file's new text. */
  Word judge(Path file, String text, List<TestId> tests) {
    long start = System.nanoTime();
    SourceTree.Compilation compiled = compiled(file, text);
    if (!compiled.ok()) {
      return Word.of(compiled.errors(), since(start));
    }
    return Word.of(lanes.run(compiled.classes(), tests, deadline), since(start));
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Override
  public void close() {
    lanes.close();
    processes.close();
  }
}
