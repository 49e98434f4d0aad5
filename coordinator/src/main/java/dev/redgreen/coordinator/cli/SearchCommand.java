package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Search;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.cli.Console.Style;
import dev.redgreen.patterns.Match;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      "  tdd search \"parse a date\" --language java --licence Apache-2.0 --explain",
    })
final class SearchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words or identifiers.")
  private List<String> words = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "code, fix, or one kind such as method or type (default: code and fix).")
  private List<String> kinds = List.of();

  @Option(names = "--language", paramLabel = "NAME", description = "Only this language.")
  private List<String> languages = List.of();

  @Option(
      names = "--from",
      paramLabel = "PROJECT",
      description = "Only what comes from this project or library (group:artifact:version).")
  private List<String> projects = List.of();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only what has this tag; given twice, both.")
  private List<String> tags = List.of();

  @Option(names = "--licence", paramLabel = "SPDX", description = "Only under this licence.")
  private List<String> licences = List.of();

  @Option(
      names = "--space",
      paramLabel = "SPACE",
      description = "Only in this space; the project must be allowed to see it.")
  private List<String> spaces = List.of();

  @Option(
      names = "--min-success",
      paramLabel = "0..1",
      description = "Only what was tried and is expected to succeed this often.",
      defaultValue = "0")
  private double leastSuccess;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int limit;

  @Option(
      names = "--min-results",
      paramLabel = "N",
      description = "So many at least, even where little speaks for them (default: 0).",
      defaultValue = "0")
  private int least;

  @Option(names = "--explain", description = "Show what each score is made of.")
  private boolean explain;

  @Option(names = "--lexical", description = "Do not load the embedding model.")
  private boolean lexical;

  @SuppressWarnings("NullAway.Init")
  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = common.wiring(console)) {
      Search.Result result = new Search(wiring).run(request());
      if (common.json()) {
        console.json(result);
      } else {
        print(result);
      }
    }
    return 0;
  }

  private Search.Request request() {
    String text = String.join(" ", words);
    if (text.isBlank()) {
      throw new WrongUsage("the query is empty; give words, an identifier or a sentence");
    }
    if (limit < 1) {
      throw new WrongUsage("--limit starts at 1");
    }
    if (least < 0 || least > limit) {
      throw new WrongUsage("--min-results lies between 0 and --limit, not at " + least);
    }
    if (!(leastSuccess >= 0 && leastSuccess <= 1)) {
      throw new WrongUsage("--min-success lies between 0 and 1, not at " + leastSuccess);
    }
    return new Search.Request(
        text,
        Set.copyOf(kinds),
        Set.copyOf(languages),
        Set.copyOf(projects),
        Set.copyOf(tags),
        Set.copyOf(licences),
        Set.copyOf(spaces),
        leastSuccess,
        limit,
        least,
        !lexical);
  }

  private void print(Search.Result result) {
    if (!result.note().isEmpty()) {
      console.err().println(console.paint("note: ", Style.YELLOW) + result.note());
    }
    if (result.results().isEmpty()) {
      console
          .err()
          .println(
              "nothing fits; --min-results N shows the nearest, `tdd index PATH` fills the store");
    }
    for (Search.Hit hit : result.results()) {
      console
          .out()
          .println(
              String.format(Locale.ROOT, "%.3f  ", hit.scores().score())
                  + console.paint(hit.signature(), Style.BOLD));
      console.out().println("       " + hit.origin() + ", " + hit.licence() + ", " + hit.id());
      console.out().println("       " + scores(hit.scores()));
      if (explain) {
        console.out().println("       " + console.paint(explained(hit.scores()), Style.FAINT));
      }
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

  /** The score as the product that it is, and relevance as the sum that it is. */
  private static String explained(Search.Scores scores) {
    StringBuilder parts = new StringBuilder();
    for (Match.Part part : scores.parts()) {
      if (part.adds() != 0) {
        parts.append(String.format(Locale.ROOT, " %s %+.2f", part.what(), part.adds()));
      }
    }
    return String.format(
        Locale.ROOT,
        "score %.3f = relevance %.3f x (mu %.3f + 0.5 x sd %.3f), n %d, 5 %% bound %.3f; fused %.3f;"
            + " logit of relevance:%s",
        scores.score(),
        scores.relevance(),
        scores.success(),
        scores.deviation(),
        scores.uses(),
        scores.floor(),
        scores.fused(),
        parts);
  }
}
