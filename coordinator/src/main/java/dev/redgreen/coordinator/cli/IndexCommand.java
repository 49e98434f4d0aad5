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

  private void embed(PatternStore store) {
    Stats before = store.stats();
    try (IndexView view = IndexView.of(console, "tdd index --embed")) {
      EmbedProgress progress = new EmbedProgress(view, before);
      store.embedMissing(Integer.MAX_VALUE, progress::stored);
    }
    Stats after = store.stats();
    sayEmbedded(after.embedded(), after.embeddable());
  }

  /** Tells how far it is: at a terminal all the time, elsewhere in a line now and then. */
  private final class EmbedProgress {
    private final IndexView view;
    private final Stats before;
    private final long start = System.nanoTime();
    private long said = start;

    EmbedProgress(IndexView view, Stats before) {
      this.view = view;
      this.before = before;
    }

    void stored(int made) {
      long now = System.nanoTime();
      int embedded = before.embedded() + made;
      view.advanced(embedded, before.embeddable(), made / ((now - start) / 1e9));
      if (!view.drawn() && now - said > SILENT_NANOS) {
        said = now;
        sayEmbedded(embedded, before.embeddable());
      }
    }
  }

  private void sayEmbedded(int embedded, int embeddable) {
    console.err().printf(Locale.ROOT, "embedded %,d of %,d%n", embedded, embeddable);
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
