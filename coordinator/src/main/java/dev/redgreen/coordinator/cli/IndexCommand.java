package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Index;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Stats;
import dev.redgreen.patterns.index.IndexReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd index}: fills the pattern store from sources. */
@Command(
    name = "index",
    description = {
      "Read Java sources into the pattern store: methods and classes with signature, documentation,",
      "origin and licence. Unchanged files are skipped, deleted ones forgotten.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd index .                                                this project",
      "  tdd index maven:org.apache.commons:commons-text:1.12.0     a library's sources, through Maven",
      "  tdd index jdk                                              the public API of the running JDK",
      "  tdd index --embed                                          vectors of all that has none",
    })
final class IndexCommand implements Callable<Integer> {
  private static final int BATCH = 64;
  private static final long SILENT_NANOS = 10_000_000_000L;
  private static final int SHOWN_SKIPS = 5;

  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Directory, sources jar, maven:GROUP:ARTIFACT:VERSION, or jdk.")
  private List<String> sources = List.of();

  @Option(
      names = "--embed",
      description = "Then make the vectors that are missing; search by meaning needs them.")
  private boolean embed;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (sources.isEmpty() && !embed) {
      throw new WrongUsage("nothing to index: give a directory, a sources jar or maven:G:A:V");
    }
    List<Index.Indexed> done = new ArrayList<>();
    try (Wiring wiring = common.wiring(console)) {
      for (String source : sources) {
        long start = System.nanoTime();
        Index.Indexed indexed = indexed(wiring, source);
        done.add(indexed);
        print(indexed, (System.nanoTime() - start) / 1_000_000);
      }
      if (embed) {
        embed(wiring.store());
      }
      if (!wiring.storeNote().isEmpty()) {
        console.err().println("note: " + wiring.storeNote());
      }
    }
    if (common.json()) {
      console.json(done);
    }
    return 0;
  }

  private Index.Indexed indexed(Wiring wiring, String source) {
    try (IndexView view = IndexView.of(console, "tdd index " + source)) {
      return new Index(wiring, view).run(source);
    }
  }

  /** Each batch is stored when it is made: stopped at any time, the next run goes on from there. */
  private void embed(PatternStore store) {
    long start = System.nanoTime();
    long said = start;
    int made = 0;
    try (IndexView view = IndexView.of(console, "tdd index --embed")) {
      for (int batch = store.embedMissing(BATCH); batch > 0; batch = store.embedMissing(BATCH)) {
        made += batch;
        Stats stats = store.stats();
        double seconds = (System.nanoTime() - start) / 1e9;
        view.advanced(stats.embedded(), stats.embeddable(), made / seconds);
        if (!view.drawn() && System.nanoTime() - said > SILENT_NANOS) {
          said = System.nanoTime();
          sayEmbedded(stats);
        }
      }
    }
    sayEmbedded(store.stats());
  }

  private void sayEmbedded(Stats stats) {
    console
        .err()
        .printf(Locale.ROOT, "embedded %,d of %,d%n", stats.embedded(), stats.embeddable());
  }

  private void print(Index.Indexed indexed, long ms) {
    IndexReport report = indexed.report();
    if (common.json()) {
      return;
    }
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,d patterns from %,d files (%,d unchanged, %,d forgotten), %s, %.1f s%n",
            indexed.project(),
            report.patterns(),
            report.files(),
            report.unchanged(),
            report.forgotten(),
            report.licence().isEmpty() ? "no licence found" : report.licence(),
            ms / 1000.0);
    report.skipped().stream()
        .limit(SHOWN_SKIPS)
        .forEach(skip -> console.err().println("  left out " + skip.path() + ": " + skip.reason()));
    if (report.skipped().size() > SHOWN_SKIPS) {
      console.err().println("  and " + (report.skipped().size() - SHOWN_SKIPS) + " more left out");
    }
  }
}
