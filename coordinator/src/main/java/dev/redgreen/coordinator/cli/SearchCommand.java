package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Search;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.cli.Console.Style;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd search}: finds patterns by meaning. */
@Command(
    name = "search",
    description = "Search the pattern store.",
    footer = {
      "",
      "Examples:",
      "  tdd search \"pad a string on the left\"",
      "  tdd search levenshtein --limit 3 --json",
    })
final class SearchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words or identifiers.")
  private List<String> words = List.of();

  @Option(
      names = "--kind",
      paramLabel = "code|fix",
      description = "Only code, or only fixes (default: both).",
      defaultValue = "")
  private String kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int limit;

  @Option(names = "--lexical", description = "Do not load the embedding model.")
  private boolean lexical;

  @SuppressWarnings("NullAway.Init")
  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!List.of("", "code", "fix").contains(kind)) {
      throw new WrongUsage("--kind takes code or fix, not " + kind);
    }
    if (limit < 1) {
      throw new WrongUsage("--limit starts at 1");
    }
    try (Wiring wiring = common.wiring(console)) {
      Search.Result result = new Search(wiring).run(String.join(" ", words), kind, limit, !lexical);
      if (common.json()) {
        console.json(result);
      } else {
        print(result);
      }
    }
    return 0;
  }

  private void print(Search.Result result) {
    if (!result.note().isEmpty()) {
      console.err().println(console.paint("note: ", Style.YELLOW) + result.note());
    }
    if (result.results().isEmpty()) {
      console.err().println("nothing found; `tdd index PATH` fills the store");
    }
    for (Search.Hit hit : result.results()) {
      console
          .out()
          .println(
              String.format(Locale.ROOT, "%.3f  ", hit.scores().score())
                  + console.paint(hit.signature(), Style.BOLD));
      console.out().println("       " + hit.origin() + ", " + hit.licence() + ", " + hit.id());
      console.out().println("       " + scores(hit.scores()));
    }
  }

  private String scores(Search.Scores scores) {
    String vector =
        scores.vector() == null ? "" : String.format(Locale.ROOT, " vector %.3f", scores.vector());
    return console.paint(
        String.format(
            Locale.ROOT,
            "lexical %.3f%s relevance %.3f success %.2f (%d uses)",
            scores.lexical(),
            vector,
            scores.relevance(),
            scores.success(),
            scores.uses()),
        Style.FAINT);
  }
}
