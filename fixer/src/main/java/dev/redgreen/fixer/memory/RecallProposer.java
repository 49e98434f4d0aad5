package dev.redgreen.fixer.memory;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers tests that were made green before, whatever their names are now. */
public final class RecallProposer implements Proposer {
  static final String RUNG = "recall";
  private static final int MOST = 5;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final PatternStore store;
  private final Set<String> spaces;

  /**
   * A proposer.
   *
   * @param spaces whose solutions may be seen; none if empty
   */
  public RecallProposer(PatternStore store, Set<String> spaces) {
    this.store = store;
    this.spaces = Set.copyOf(spaces);
  }

  @Override
  public String rung() {
    return RUNG;
  }

  @Override
  public boolean repairable() {
    return false;
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (!attempt.fresh() || attempt.round() > 1 || spaces.isEmpty()) {
      return Stream.empty();
    }
    CanonicalTests tests = CanonicalTests.of(attempt.tree(), attempt.task().targets());
    if (tests.key().isEmpty()) {
      return Stream.empty();
    }
    Filter filter = Filter.ofKinds(Kind.SOLUTION).inSpaces(spaces);
    return store.withKeys(Set.of(tests.key()), filter, attempt.task().project(), MOST).stream()
        .flatMap(pattern -> recalled(attempt, pattern, tests.names()).stream());
  }

  private static Optional<Fix> recalled(Attempt attempt, Pattern pattern, List<Name> names) {
    Optional<Solution> solution =
        Solution.decoded(pattern.body()).filter(old -> old.names().size() == names.size());
    return solution.stream()
        .flatMap(
            old ->
                Stream.of(Renaming.Reach.values())
                    .map(reach -> new Renaming(old.names(), names, reach))
                    .flatMap(renaming -> patch(attempt.tree(), old, renaming).stream()))
        .filter(patch -> passes(attempt, patch))
        .map(patch -> fix(patch, pattern))
        .findFirst();
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

  private static boolean passes(Attempt attempt, Patch patch) {
    boolean permitted =
        patch.files().stream().allMatch(file -> attempt.policy().refusal(file).isEmpty());
    if (!permitted) {
      return false;
    }
    SourceTree.Compilation compiled = attempt.tree().with(patch).compile();
    if (!compiled.ok()) {
      return false;
    }
    Map<String, byte[]> classes = new HashMap<>(compiled.mainClasses());
    classes.putAll(compiled.testClasses());
    return attempt.bench().run(classes, attempt.task().targets(), LIMIT).green();
  }

  private static Fix fix(Patch patch, Pattern pattern) {
    Origin origin = pattern.origin();
    String run = origin.runId();
    return new Fix(
        patch,
        RUNG,
        "generate",
        "the same tests were made green in run " + run + "; names are mapped",
        Standing.VERIFIED,
        List.of(
            new Fix.Source(pattern.id(), origin.project() + ", run " + run, origin.licence(), 1.0)),
        "");
  }
}
