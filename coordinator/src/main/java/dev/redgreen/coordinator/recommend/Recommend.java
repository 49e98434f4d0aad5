package dev.redgreen.coordinator.recommend;

import dev.redgreen.coordinator.workspace.ChangedCode;
import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.ProjectContext;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.syntax.Language;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The use case of {@code tdd recommend}: patterns from elsewhere for what is being changed here,
 * and those that proved themselves in projects of the same kind.
 */
public final class Recommend {
  /**
   * Relevance of what worked in the likest of projects but has nothing to do with the change: far
   * below what a search finds for the change itself.
   */
  private static final double PROVEN = 0.25;

  private static final int POOL = 8;

  private final PatternStore store;
  private final ProjectContext here;
  private final Set<String> spaces;
  private final Set<String> licences;
  private final Evidence evidence;

  /**
   * Recommendations for one project.
   *
   * @param here what kind of project it is
   * @param spaces spaces that it may see
   * @param licences licences that it accepts
   */
  public Recommend(
      PatternStore store, ProjectContext here, Set<String> spaces, Set<String> licences) {
    this.store = store;
    this.here = here;
    this.spaces = Set.copyOf(spaces);
    this.licences = Set.copyOf(licences);
    this.evidence = new Evidence(here, store.contexts(), store.trials());
  }

  /**
   * What is recommended.
   *
   * @param changed source files that differ from the last commit
   * @param words what the change seems to be about
   * @param note why there is nothing, or less than could be; empty otherwise
   */
  public record Result(
      List<Recommended> results, List<String> changed, List<String> words, String note) {}

  /** The best patterns for these changes. */
  public Result run(List<ChangedCode> changed, int limit) {
    List<ChangedCode> changes = changed.stream().filter(Recommend::isSource).toList();
    Intent intent = Intent.of(changes);
    Map<String, Recommended> found = new LinkedHashMap<>();
    String note = forTheChange(intent, limit, found);
    proven(found);
    List<Recommended> best =
        found.values().stream()
            .sorted(Comparator.comparingDouble(Recommended::score).reversed())
            .limit(limit)
            .toList();
    List<String> files = changes.stream().map(ChangedCode::path).toList();
    return new Result(best, files, intent.words(), best.isEmpty() ? nothing(intent) : note);
  }

  private static boolean isSource(ChangedCode change) {
    return change.path().endsWith(".java") || Language.of(change.path()).isPresent();
  }

  private String forTheChange(Intent intent, int limit, Map<String, Recommended> found) {
    if (intent.words().isEmpty()) {
      return "Nothing is changed here since the last commit: shown is what worked in projects like"
          + " this one.";
    }
    String text = String.join(" ", intent.words());
    Answer answer = store.search(new Query(text, filter(), here.project(), POOL * limit, false));
    for (Match match : answer.matches()) {
      if (match.score() > 0) {
        add(match.pattern(), match.success(), match.relevance(), "fits the change", found);
      }
    }
    return answer.note();
  }

  /** What led to green in projects like this one. */
  private void proven(Map<String, Recommended> found) {
    for (String id : evidence.provenInLikeProjects()) {
      if (!found.containsKey(id)) {
        double relevance = PROVEN * evidence.likest(id);
        Success success = store.success(id, here.project(), relevance);
        permitted(id)
            .ifPresent(
                pattern ->
                    add(pattern, success, relevance, "worked in a project like this", found));
      }
    }
  }

  private Optional<Pattern> permitted(String id) {
    return store
        .get(id)
        .flatMap(
            pattern ->
                store.withName(pattern.name(), filter(), Integer.MAX_VALUE).stream()
                    .filter(seen -> seen.id().equals(id))
                    .findFirst());
  }

  private Filter filter() {
    return Filter.ofKinds(Kind.METHOD, Kind.TYPE, Kind.SOLUTION)
        .inSpaces(spaces)
        .underLicences(licences);
  }

  private void add(
      Pattern pattern,
      Success success,
      double relevance,
      String why,
      Map<String, Recommended> found) {
    Optional<Origin> elsewhere =
        pattern.origins().stream().filter(this::isElsewhere).max(this::byLikeness);
    if (elsewhere.isEmpty() || !isOfThisKind(pattern)) {
      return;
    }
    Origin origin = elsewhere.get();
    found.put(
        pattern.id(),
        new Recommended(
            pattern.id(),
            pattern.kind(),
            pattern.name(),
            pattern.signature(),
            place(origin),
            origin.licence(),
            why,
            Ranking.score(relevance, success),
            success.mean(),
            success.trials(),
            evidence.workedIn(pattern.id()),
            new Adaptation(store, here).of(pattern, origin, evidence.context(origin.project()))));
  }

  /** What only this project has is nothing that it must be told of. */
  private boolean isElsewhere(Origin origin) {
    return !origin.project().equals(here.project());
  }

  private int byLikeness(Origin one, Origin other) {
    return Double.compare(evidence.likeness(one.project()), evidence.likeness(other.project()));
  }

  private boolean isOfThisKind(Pattern pattern) {
    boolean known = here.languages().isEmpty() || here.languages().contains(pattern.language());
    return known && !pattern.tags().contains("private");
  }

  private static String place(Origin origin) {
    String where = origin.enclosingType().isEmpty() ? origin.path() : origin.enclosingType();
    return origin.project() + " " + where + (origin.line() > 0 ? ":" + origin.line() : "");
  }

  private String nothing(Intent intent) {
    String others =
        store.contexts().stream()
            .map(ProjectContext::project)
            .filter(project -> !project.equals(here.project()))
            .sorted()
            .collect(Collectors.joining(", "));
    String change =
        intent.words().isEmpty()
            ? "nothing is changed here since the last commit"
            : "nothing that this project may see fits \"" + String.join(" ", intent.words()) + "\"";
    return "Nothing to recommend: "
        + change
        + ", and no pattern led to green in a project like this"
        + (others.isEmpty() ? "; no other project is known, `tdd index` makes one known" : "")
        + ".";
  }
}
