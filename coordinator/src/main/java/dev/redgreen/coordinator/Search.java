package dev.redgreen.coordinator;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The use case of {@code tdd search}. */
public final class Search {
  private final Wiring wiring;

  public Search(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * What is searched for.
   *
   * @param kinds {@code code}, {@code fix} or names of kinds; empty for code and fixes
   * @param spaces spaces to look in, each of them permitted; empty for all that are permitted
   * @param licences SPDX identifiers; empty for any
   * @param leastSuccess expected success that own outcomes must show, 0..1; 0 for untried ones too
   * @param limit how many at most
   * @param least how many at least, as far as there are so many
   */
  public record Request(
      String text,
      Set<String> kinds,
      Set<String> languages,
      Set<String> projects,
      Set<String> tags,
      Set<String> licences,
      Set<String> spaces,
      double leastSuccess,
      int limit,
      int least,
      boolean vectors) {}

  /** What was found, best first, and where the answer is weaker than asked. */
  public record Result(List<Hit> results, boolean vectors, String note) {}

  /** One found pattern. */
  public record Hit(
      String id,
      String kind,
      String name,
      String signature,
      String origin,
      String licence,
      Scores scores) {}

  /**
   * The parts of its score; {@code vector} is null where no embedder took part.
   *
   * @param success expected success μ
   * @param deviation its standard deviation
   * @param floor lower end of the 90 % interval of success: it is lower with 5 %
   * @param parts what the logit of relevance is the sum of
   */
  public record Scores(
      double score,
      double lexical,
      @Nullable Double vector,
      double fused,
      double relevance,
      double success,
      double deviation,
      double floor,
      int uses,
      List<Match.Part> parts) {}

  /**
   * Searches.
   *
   * @throws WrongUsage if a space is not permitted here
   */
  public Result run(Request request) {
    Query query =
        new Query(
                request.text(),
                filter(request),
                wiring.projectName(),
                request.limit(),
                request.vectors())
            .endingAfter(request.least())
            .succeeding(request.leastSuccess());
    Answer answer = wiring.store().search(query);
    return new Result(
        answer.matches().stream().map(Search::hit).toList(), answer.vectors(), answer.note());
  }

  private Filter filter(Request request) {
    return Filter.ANY
        .ofKinds(kinds(request.kinds()))
        .inLanguages(request.languages())
        .fromProjects(request.projects())
        .tagged(request.tags())
        .underLicences(request.licences())
        .inSpaces(spaces(request.spaces()));
  }

  private static Set<String> kinds(Set<String> asked) {
    Set<String> kinds = new HashSet<>();
    for (String kind : asked.isEmpty() ? Set.of("code", "fix") : asked) {
      if (kind.equals("code")) {
        kinds.addAll(Set.of(Kind.METHOD, Kind.TYPE, Kind.MEMBER, Kind.SOLUTION));
      } else {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Set<String> spaces(Set<String> asked) {
    Set<String> permitted = wiring.permittedSpaces();
    for (String space : asked) {
      if (!permitted.contains(space)) {
        throw new WrongUsage(
            "this project may not see the space "
                + space
                + "; it sees "
                + new TreeSet<>(permitted)
                + " (setting patterns.spaces)");
      }
    }
    return asked.isEmpty() ? permitted : asked;
  }

  private static Hit hit(Match match) {
    Pattern pattern = match.pattern();
    Success success = match.success();
    return new Hit(
        pattern.id(),
        pattern.kind(),
        pattern.name(),
        pattern.signature(),
        describe(pattern.origin()),
        pattern.origin().licence(),
        new Scores(
            match.score(),
            match.lexical(),
            match.vector().isPresent() ? match.vector().getAsDouble() : null,
            match.fused(),
            match.relevance(),
            success.mean(),
            success.deviation(),
            Ranking.fivePercentBound(success),
            success.trials(),
            match.parts()));
  }

  /** An origin as one line for a reader. */
  static String describe(Origin origin) {
    String place = origin.enclosingType().isEmpty() ? origin.path() : origin.enclosingType();
    return origin.project() + " " + place + (origin.line() > 0 ? ":" + origin.line() : "");
  }
}
