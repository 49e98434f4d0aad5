package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes again what mended the same failure at the same site before, and nothing else, if the
 * compiler does not see that it no longer does. What failed there last, or was declined, is not
 * proposed until it leads to green again.
 */
public final class ReplayProposer implements Proposer {
  /** The rung's word in reports. */
  public static final String RUNG = "replay";

  private static final int MOST = 5;
  private static final int LOOKED_AT = 50;

  private final PatternStore store;
  private final Set<String> spaces;
  private final Set<String> licences;
  private final Clock clock;

  /**
   * A proposer.
   *
   * @param spaces spaces whose fixes may be used; none if empty
   * @param licences SPDX identifiers of fixes that may be used; none if empty
   * @param clock what the attempt's deadline is held against
   */
  public ReplayProposer(PatternStore store, Set<String> spaces, Set<String> licences, Clock clock) {
    this.store = store;
    this.spaces = Set.copyOf(spaces);
    this.licences = Set.copyOf(licences);
    this.clock = clock;
  }

  @Override
  public String rung() {
    return RUNG;
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (spaces.isEmpty() || licences.isEmpty()) {
      return Stream.empty();
    }
    Set<List<Edit>> seen = new HashSet<>();
    attempt.tried().stream()
        .filter(before -> before.fix().rung().equals(RUNG))
        .forEach(before -> seen.add(before.fix().patch().edits()));
    Stream<Failure> failures =
        attempt.failures().stream()
            .takeWhile(failure -> clock.instant().isBefore(attempt.deadline()));
    return Lazily.flatMap(failures, failure -> fixes(failure, attempt))
        .filter(fix -> seen.add(fix.patch().edits()));
  }

  private Stream<Fix> fixes(Failure failure, Attempt attempt) {
    String project = attempt.task().project();
    return Site.key(failure, attempt.tree()::text).stream()
        .flatMap(key -> patterns(key, project))
        .flatMap(
            pattern ->
                patch(pattern, attempt)
                    .filter(patch -> mends(failure, attempt.tree(), patch))
                    .map(patch -> fix(failure, pattern, patch, success(pattern, project)))
                    .stream());
  }

  /** Whether fewer errors are like this one afterwards, where the compiler can say so. */
  private static boolean mends(Failure failure, SourceTree tree, Patch patch) {
    long before = like(failure, tree);
    return before == 0 || like(failure, tree.with(patch)) < before;
  }

  private static long like(Failure failure, SourceTree tree) {
    return failure instanceof CompileError
        ? tree.compile().errors().stream()
            .filter(error -> error.fingerprint().equals(failure.fingerprint()))
            .count()
        : 0;
  }

  private Stream<Pattern> patterns(String key, String project) {
    Filter filter = Filter.ofKinds(Kind.FIX).inSpaces(spaces).underLicences(licences);
    return store.withKeys(List.of(key), filter, project, LOOKED_AT).stream()
        .filter(pattern -> !store.failedLast(pattern.id(), project))
        .limit(MOST);
  }

  private Success success(Pattern pattern, String project) {
    return store.success(pattern.id(), project, 1);
  }

  private static Optional<Patch> patch(Pattern pattern, Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    for (Step step : Step.decode(pattern.body())) {
      Path file = step.file();
      Optional<Edit> edit = step.on(attempt.tree().text(file));
      if (edit.isEmpty() || attempt.policy().refusal(file).isPresent()) {
        return Optional.empty();
      }
      edits.add(edit.get());
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(Patch.of(edits));
  }

  private static Fix fix(Failure failure, Pattern pattern, Patch patch, Success success) {
    String origin = Learned.origin(pattern, success);
    double score = Ranking.score(1, success);
    return new Fix(
        patch,
        RUNG,
        failure.kind(),
        "mended the same failure at the same place before",
        Standing.VERIFIED,
        List.of(new Fix.Source(pattern.id(), origin, pattern.origin().licence(), score)),
        "");
  }
}
