package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves the tasks of {@code benchmarks/reuse} without a model. Each task is laid out alone in a
 * temporary directory, with a copy of one store that holds the JDK and six libraries, so that
 * nothing learned from one task helps another.
 */
public final class ReuseBench {
  private final Path checkout;
  private final Path store;

  private ReuseBench(Path checkout, Path store) {
    this.checkout = checkout;
    this.store = store;
  }

  public static void main(String[] arguments) {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(wanted.remove(0));
    boolean write = wanted.remove("--write");
    boolean fresh = wanted.remove("--fresh");
    Path store = LibraryStore.of(checkout).prepared(fresh);
    ReuseBench bench = new ReuseBench(checkout, store);
    List<ReuseResult> results = new ArrayList<>();
    for (ReuseTask task : ReuseTask.read(checkout, wanted)) {
      ReuseResult result = bench.solve(task);
      System.err.println(result.row());
      results.add(result);
    }
    String report = ReuseResult.table(results);
    System.out.println(report);
    if (write) {
      BenchmarksPage.of(checkout).write("bench-reuse", report);
    }
  }

  private ReuseResult solve(ReuseTask task) {
    Path work = Trees.temporary();
    try {
      Path project = work.resolve(task.id());
      Path home = work.resolve("home");
      Trees.copy(store, home);
      task.layOut(project);
      Cli.Run run =
          Cli.in(project, home)
              .launchedFrom(checkout)
              .run("generate", "--offline", "--apply", "--json", "--test", task.test());
      keepLog(task, run);
      boolean green = run.text("outcome").equals("green");
      if (!green) {
        return new ReuseResult(task, run, false, false);
      }
      task.revealHeldBack(project);
      MavenTest maven = MavenTest.run(project);
      return new ReuseResult(task, run, maven.passed(task.test()), maven.passed(task.heldBack()));
    } finally {
      Trees.delete(work);
    }
  }

  private void keepLog(ReuseTask task, Cli.Run run) {
    Path logs = checkout.resolve("coordinator/target/bench-reuse");
    try {
      Files.createDirectories(logs);
      Files.writeString(logs.resolve(task.id() + ".log"), run.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
