package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.PlatformIndexer;
import dev.redgreen.patterns.index.SourceIndexer;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Solves tasks from a store and says how long each took and whether tests that were hidden agree.
 * Arguments: directory of the store, directory of the tasks, sources jars as {@code
 * group:artifact:version=path}. A task is a directory with {@code main}, {@code test} and {@code
 * hidden}; one without {@code hidden} has no solution.
 */
final class DevBench {
  private final PrintStream out;
  private final PatternStore store;

  private DevBench(PrintStream out, PatternStore store) {
    this.out = out;
    this.store = store;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    try (PatternStore store =
        SqlitePatternStore.open(Path.of(args[0]), Clock.systemUTC(), EmbedderSource.none())) {
      new PlatformIndexer(store).indexJdk();
      for (String library : List.of(args).subList(2, args.length)) {
        String[] parts = library.split("=");
        new SourceIndexer(store, IndexProgress.SILENT)
            .index(IndexRequest.library(Path.of(parts[1]), parts[0]));
      }
      DevBench bench = new DevBench(out, store);
      try (Stream<Path> tasks = Files.list(Path.of(args[1]))) {
        for (Path task : tasks.filter(Files::isDirectory).sorted().toList()) {
          if (System.getProperty("only", task.getFileName().toString())
              .equals(task.getFileName().toString())) {
            bench.solve(task);
          }
        }
      }
    }
    System.exit(0);
  }

  private static ReuseSettings settings(Set<String> spaces) {
    ReuseSettings all = ReuseSettings.defaults(spaces);
    return new ReuseSettings(
        all.licences(), spaces, all.plans(), Duration.ofSeconds(30), all.copiedMembers());
  }

  private static long cpuMillis() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000;
  }

  private void solve(Path task) throws IOException {
    JavaModule module =
        new JavaModule(
            "a:b:1",
            task,
            List.of(task.resolve("main")),
            List.of(task.resolve("test")),
            List.of(),
            List.of(),
            List.of(),
            TestClassPath.junit(),
            task.resolve("target/classes"),
            task.resolve("target/test-classes"),
            17,
            "UTF-8",
            List.of(),
            false);
    SourceTree tree = SourceTree.of(task, module);
    List<TestId> targets = new ArrayList<>();
    for (Path file : tree.testFiles()) {
      String name = Path.of("test").relativize(file).toString();
      targets.add(new TestId(name.replace(".java", "").replace('/', '.'), ""));
    }
    InProcessBench bench = new InProcessBench(List.of());
    Attempt attempt =
        new Attempt(
            new Task(task, module, targets, "", "dev", "run"),
            1,
            true,
            List.of(),
            tree,
            List.of(),
            bench,
            file -> Optional.empty(),
            Instant.now().plusSeconds(60));
    StringBuilder log = new StringBuilder();
    ReuseListener listener =
        new ReuseListener() {
          @Override
          public void demand(String text) {
            log.append("   demand ").append(text).append('\n');
          }

          @Override
          public void gaveUp(String why) {
            log.append("   gave up: ").append(why).append('\n');
          }

          @Override
          public void progress(String method, int candidates, int compiled, int run) {
            last =
                "   "
                    + method
                    + ": candidates "
                    + candidates
                    + ", compiled "
                    + compiled
                    + ", run "
                    + run
                    + "\n";
          }

          @Override
          public void passed(String method, String by, int rank) {
            log.append(last)
                .append("   passed ")
                .append(method)
                .append(" #")
                .append(rank)
                .append(' ')
                .append(by.replace('\n', ' '))
                .append('\n');
          }

          private String last = "";
        };
    long start = System.nanoTime();
    long cpu = cpuMillis();
    Set<String> spaces = Set.of(Origin.PUBLIC);
    Optional<Fix> fix =
        new ReuseProposer(store, settings(spaces), listener).propose(attempt).findFirst();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    long used = cpuMillis() - cpu;
    boolean solvable = Files.isDirectory(task.resolve("hidden"));
    String verdict =
        fix.isEmpty()
            ? (solvable ? "NOT FOUND" : "ok, none")
            : verdict(task, tree, fix.get(), bench);
    out.printf(
        "%-22s %-16s %6d ms cpu %6d ms %s%n",
        task.getFileName(),
        verdict,
        millis,
        used,
        fix.map(f -> f.standing() + " " + f.why() + " | " + f.caution()).orElse(""));
    if (Boolean.getBoolean("verbose")) {
      out.print(log);
      fix.ifPresent(found -> out.println(found.patch()));
    }
    out.flush();
  }

  private static String verdict(Path task, SourceTree tree, Fix fix, InProcessBench bench)
      throws IOException {
    List<Edit> edits = new ArrayList<>();
    List<TestId> tests = new ArrayList<>();
    SourceTree after = tree.with(fix.patch());
    try (Stream<Path> files = Files.walk(task.resolve("hidden"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = task.resolve("hidden").relativize(file).toString();
        edits.add(new Edit.Write(Path.of("test", name), Files.readString(file)));
        tests.add(new TestId(name.replace(".java", "").replace('/', '.'), ""));
      }
    } catch (IOException noHidden) {
      return "WRONG (accepted)";
    }
    SourceTree.Compilation whole = after.with(Patch.of(edits)).compile();
    if (!whole.ok()) {
      return "HIDDEN no compile " + whole.errors().get(0).message().lines().findFirst().orElse("");
    }
    java.util.Map<String, byte[]> classes = new java.util.HashMap<>(whole.mainClasses());
    classes.putAll(whole.testClasses());
    Report report = bench.run(classes, tests, Duration.ofSeconds(10));
    return report.green() ? "solved" : "WRONG " + report.failures().get(0);
  }
}
