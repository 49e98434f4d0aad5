package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Success;
import dev.redgreen.prompts.template.Plain;
import dev.redgreen.prompts.template.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Similar code from the store: at most two patterns, and none below the floor. More of them, or
 * worse ones, do a model more harm than good.
 */
public final class StoredCode implements Similar {
  private static final int MOST = 2;
  private static final int LONGEST = 80;
  private static final int LOOKED_AT = 10;

  private final PatternStore store;
  private final Filter filter;
  private final double floor;
  private final boolean vectors;

  /**
   * @param filter kinds, spaces and licences that may be shown to a model
   * @param floor the least relevance, 0..1
   * @param vectors whether a vector search may take part, at the price of loading an embedder
   */
  public StoredCode(PatternStore store, Filter filter, double floor, boolean vectors) {
    this.store = store;
    this.filter = filter;
    this.floor = floor;
    this.vectors = vectors;
  }

  @Override
  public Found to(Attempt attempt, Subject subject) {
    String words = Wanted.words(attempt, subject);
    if (words.isBlank()) {
      return NONE;
    }
    String project = attempt.task().project();
    Query query = new Query(words, filter, project, LOOKED_AT, vectors);
    List<String> texts = new ArrayList<>();
    List<Fix.Source> sources = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (Match match : store.search(query).matches()) {
      Pattern pattern = match.pattern();
      boolean isCode = !pattern.body().isBlank() && pattern.language().equals("java");
      boolean fits = match.relevance() >= floor && isCode;
      if (fits && texts.size() < MOST && !shownAnyway(pattern, project, subject)) {
        texts.add(shown(match));
        sources.add(source(match));
        bodies.add(pattern.body());
      }
    }
    return new Found(texts, sources, bodies);
  }

  private static boolean shownAnyway(Pattern pattern, String project, Subject subject) {
    return pattern.origins().stream()
        .filter(origin -> origin.project().equals(project))
        .anyMatch(origin -> subject.shows(origin.path()));
  }

  private static String shown(Match match) {
    Pattern pattern = match.pattern();
    String head = "From " + place(pattern) + ", " + success(match.success()) + ":\n";
    return head + Plain.fenced("java", Plain.head(Plain.output(pattern.body()).strip(), LONGEST));
  }

  private static String place(Pattern pattern) {
    Origin origin = pattern.origin();
    String type = origin.enclosingType().replaceFirst(".*\\.", "");
    String name = type.isEmpty() ? pattern.name() : type + "." + pattern.name();
    return origin.project() + " " + name;
  }

  private static String success(Success success) {
    return success.trials() == 0
        ? "not used yet"
        : String.format(
            Locale.ROOT,
            "expected success %d %%, uses: %d",
            Math.round(success.mean() * 100),
            success.trials());
  }

  private static Fix.Source source(Match match) {
    Pattern pattern = match.pattern();
    return new Fix.Source(pattern.id(), place(pattern), pattern.origin().licence(), match.score());
  }
}
