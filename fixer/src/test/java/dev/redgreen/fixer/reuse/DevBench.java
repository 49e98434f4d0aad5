package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Fix;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Solves tasks from a store without Maven and says how long each took, and whether tests that were
 * hidden agree. Arguments: directory of the store, directory of the tasks, sources jars as {@code
 * group:artifact:version=path}. Properties: {@code only}, a pattern of task names; {@code verbose};
 * {@code wanted}, a pattern of candidates whose fate is told; {@code seconds} for one method.
 */
final class DevBench {
  private final PrintStream out;
  private final PatternStore store;

  private DevBench(PrintStream out, PatternStore store) {
    this.out = out;
    this.store = store;
  }

  public static void main(String[] args) throws IOException {
    try (PatternStore store =
        SqlitePatternStore.open(Path.of(args[0]), Clock.systemUTC(), EmbedderSource.none())) {
      new PlatformIndexer(store).indexJdk();
      for (String library : List.of(args).subList(2, args.length)) {
        String[] parts = library.split("=");
        new SourceIndexer(store, IndexProgress.SILENT)
            .index(IndexRequest.library(Path.of(parts[1]), parts[0]));
      }
      DevBench bench = new DevBench(System.out, store);
      try (Stream<Path> tasks = Files.list(Path.of(args[1]))) {
        tasks
            .filter(Files::isDirectory)
            .filter(task -> task.getFileName().toString().matches(System.getProperty("only", ".*")))
            .sorted()
            .forEach(task -> bench.solve(new BenchTask(task)));
      }
    }
    System.exit(0);
  }

  private static ReuseSettings settings() {
    ReuseSettings all = ReuseSettings.defaults(Set.of(Origin.PUBLIC));
    return new ReuseSettings(
        all.licences(),
        all.spaces(),
        all.plans(),
        Duration.ofSeconds(Integer.getInteger("seconds", 20)),
        all.copiedMembers());
  }

  private void solve(BenchTask task) {
    Explained log = new Explained(System.getProperty("wanted", ""));
    var attempt = task.attempt();
    long start = System.nanoTime();
    Optional<Fix> fix = new ReuseProposer(store, settings(), log).propose(attempt).findFirst();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    out.printf(
        "%-22s %-14s %6d ms %s%n",
        task.name(),
        task.verdict(fix),
        millis,
        fix.map(f -> f.standing() + " " + f.why() + " | " + f.caution()).orElse(""));
    if (Boolean.getBoolean("verbose")) {
      out.print(log);
    }
    if (Boolean.getBoolean("patch")) {
      fix.ifPresent(found -> out.println(found.patch()));
    }
    out.flush();
  }
}
