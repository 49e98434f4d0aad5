package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Failure;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds repairs that a build verified, of failures that are like one at hand: of the same kind, and
 * alike in what the build said and in the code of the line.
 */
public final class SolvedFailures {
  /** Less alike is not worth showing, to a person or to a model. */
  public static final double FLOOR = 0.4;

  private static final int LOOKED_AT = 200;

  private final PatternStore store;
  private final Filter filter;
  private final String project;

  /**
   * A search.
   *
   * @param spaces spaces whose repairs may be seen; none if empty
   * @param licences SPDX identifiers of repairs that may be seen; none if empty
   * @param project whose outcomes count in full
   */
  public SolvedFailures(
      PatternStore store, Set<String> spaces, Set<String> licences, String project) {
    this.store = store;
    this.filter = Filter.ofKinds(Kind.FIX).inSpaces(spaces).underLicences(licences);
    this.project = project;
  }

  /**
   * The repairs of failures like this one, the most promising first.
   *
   * @param sources text of a file as it is now
   * @param most how many at most
   */
  public List<Solved> like(Failure failure, Function<Path, Optional<String>> sources, int most) {
    if (filter.spaces().isEmpty() || filter.licences().isEmpty()) {
      return List.of();
    }
    String code = Site.code(failure, sources).orElse("");
    return store.withName(failure.kind(), filter, LOOKED_AT).stream()
        .map(pattern -> solved(pattern, relevance(pattern, failure, code)))
        .filter(solved -> solved.relevance() >= FLOOR && !solved.steps().isEmpty())
        .sorted(
            Comparator.comparing(Solved::score)
                .reversed()
                .thenComparing(solved -> solved.pattern().id()))
        .limit(most)
        .toList();
  }

  private Solved solved(Pattern pattern, double relevance) {
    Success success = store.success(pattern.id(), project, relevance);
    return new Solved(
        pattern,
        relevance,
        success,
        Ranking.score(relevance, success),
        Step.decode(pattern.body()));
  }

  /** Dice coefficient of the words: half by what the build said, half by the code of the line. */
  private static double relevance(Pattern pattern, Failure failure, String code) {
    String line = pattern.key().substring(Math.max(0, pattern.key().indexOf('@')));
    return (dice(words(pattern.doc()), words(failure.message())) + dice(words(line), words(code)))
        / 2;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}_$]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static double dice(List<String> one, List<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    List<String> rest = new ArrayList<>(other);
    long common = one.stream().filter(rest::remove).count();
    return 2.0 * common / (one.size() + other.size());
  }
}
