package dev.redgreen.coordinator;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case of {@code tdd search}. */
public final class Search {
  private final Wiring wiring;

  public Search(Wiring wiring) {
    this.wiring = wiring;
  }

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

  /** The parts of its score; {@code vector} is null where no embedder took part. */
  public record Scores(
      double score,
      double lexical,
      @Nullable Double vector,
      double relevance,
      double success,
      int uses) {}

  /** Searches for words; the kind is {@code code}, {@code fix} or empty for both. */
  public Result run(String text, String kind, int limit, boolean vectors) {
    Filter filter =
        switch (kind) {
          case "code" -> Filter.ofKinds(Kind.METHOD, Kind.TYPE, Kind.MEMBER, Kind.SOLUTION);
          case "fix" -> Filter.ofKinds(Kind.FIX);
          default -> Filter.ofKinds(Kind.METHOD, Kind.TYPE, Kind.MEMBER, Kind.SOLUTION, Kind.FIX);
        };
    Answer answer =
        wiring
            .store()
            .search(
                new Query(
                    text,
                    filter.inSpaces(wiring.permittedSpaces()),
                    wiring.projectName(),
                    limit,
                    vectors));
    return new Result(
        answer.matches().stream().map(Search::hit).toList(), answer.vectors(), answer.note());
  }

  private static Hit hit(Match match) {
    Pattern pattern = match.pattern();
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
            match.relevance(),
            match.success().mean(),
            match.success().trials()));
  }

  /** An origin as one line for a reader. */
  static String describe(Origin origin) {
    String place = origin.enclosingType().isEmpty() ? origin.path() : origin.enclosingType();
    return origin.project() + " " + place + (origin.line() > 0 ? ":" + origin.line() : "");
  }
}
