package dev.redgreen.fixer.memory;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers tests that were made green before, whatever their names are now. A solution whose last
 * use in the project failed or was declined is not proposed there until it leads to green again.
 */
public final class RecallProposer implements Proposer {
  static final String RUNG = "recall";
  private static final int MOST = 5;
  private static final int LOOKED_AT = 50;

  private final PatternStore store;
  private final Set<String> spaces;
  private final Set<String> licences;
  private final Clock clock;

  /**
   * A proposer.
   *
   * @param spaces whose solutions may be seen; none if empty
   * @param licences SPDX identifiers of solutions that may be used; none if empty
   * @param clock what the attempt's deadline is held against
   */
  public RecallProposer(PatternStore store, Set<String> spaces, Set<String> licences, Clock clock) {
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
  public boolean repairable() {
    return false;
  }

  /** Each solution under the widest renaming first; the caller's verification picks. */
  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (!attempt.fresh() || attempt.round() > 1 || spaces.isEmpty() || licences.isEmpty()) {
      return Stream.empty();
    }
    CanonicalTests tests = CanonicalTests.of(attempt.tree(), attempt.task().targets());
    if (tests.key().isEmpty()) {
      return Stream.empty();
    }
    String project = attempt.task().project();
    Stream<Pattern> solutions =
        solutions(tests.key(), project)
            .takeWhile(pattern -> clock.instant().isBefore(attempt.deadline()));
    return Lazily.flatMap(solutions, pattern -> recalled(attempt, pattern, tests.names()));
  }

  private Stream<Pattern> solutions(String key, String project) {
    Filter filter = Filter.ofKinds(Kind.SOLUTION).inSpaces(spaces).underLicences(licences);
    return store.withKeys(Set.of(key), filter, project, LOOKED_AT).stream()
        .filter(pattern -> !store.failedLast(pattern.id(), project))
        .limit(MOST);
  }

  private Stream<Fix> recalled(Attempt attempt, Pattern pattern, List<Name> names) {
    Set<List<Edit>> seen = new HashSet<>();
    double score = score(pattern, attempt.task().project());
    return Solution.decoded(pattern.body())
        .filter(old -> old.names().size() == names.size())
        .stream()
        .flatMap(
            old ->
                Stream.of(Renaming.Reach.values())
                    .map(reach -> new Renaming(old.names(), names, reach))
                    .flatMap(renaming -> patch(attempt.tree(), old, renaming).stream()))
        .filter(patch -> permitted(attempt, patch) && seen.add(patch.edits()))
        .map(patch -> fix(patch, pattern, score));
  }

  private double score(Pattern pattern, String project) {
    return Ranking.score(1, store.success(pattern.id(), project, 1));
  }

  private static boolean permitted(Attempt attempt, Patch patch) {
    return patch.files().stream().allMatch(file -> attempt.policy().refusal(file).isEmpty());
  }

  private static Optional<Patch> patch(SourceTree tree, Solution old, Renaming renaming) {
    List<Edit> edits = new ArrayList<>();
    for (Solution.Changed file : old.files()) {
      Path path = Path.of(renaming.path(file.path(), file.after()));
      Optional<String> before = file.before().map(text -> renaming.text(text, file.path()));
      String after = renaming.text(file.after(), file.path());
      Optional<String> now = tree.text(path);
      Optional<String> next =
          now.equals(before)
              ? Optional.of(after)
              : now.isPresent() && before.isPresent()
                  ? ThreeWay.merge(before.get(), after, now.get())
                  : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      edits.add(new Edit.Write(path, next.get()));
    }
    return Optional.of(Patch.of(edits));
  }

  private static Fix fix(Patch patch, Pattern pattern, double score) {
    Origin origin = pattern.origin();
    String run = origin.runId();
    return new Fix(
        patch,
        RUNG,
        "generate",
        "the same tests were made green in run " + run + "; names are mapped",
        Standing.VERIFIED,
        List.of(
            new Fix.Source(
                pattern.id(), origin.project() + ", run " + run, origin.licence(), score)),
        "");
  }
}
