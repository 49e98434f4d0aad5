package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proposes again what mended the same failure at the same site before, and nothing else. */
public final class ReplayProposer implements Proposer {
  private static final int MOST = 5;

  private final PatternStore store;
  private final Filter filter;

  /**
   * A proposer.
   *
   * @param spaces spaces whose fixes may be used
   */
  public ReplayProposer(PatternStore store, Set<String> spaces) {
    this.store = store;
    this.filter = Filter.ofKinds(Kind.FIX).inSpaces(spaces);
  }

  @Override
  public String rung() {
    return "replay";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    return attempt.failures().stream().flatMap(failure -> fixes(failure, attempt)).distinct();
  }

  private Stream<Fix> fixes(Failure failure, Attempt attempt) {
    return Site.key(failure, attempt.tree()::text).stream()
        .flatMap(
            key -> store.withKeys(List.of(key), filter, attempt.task().project(), MOST).stream())
        .flatMap(
            pattern -> patch(pattern, attempt).map(patch -> fix(failure, pattern, patch)).stream());
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

  private static Fix fix(Failure failure, Pattern pattern, Patch patch) {
    String origin = pattern.origin().project() + ", run " + pattern.origin().runId();
    return new Fix(
        patch,
        "replay",
        failure.kind(),
        "mended the same failure at the same place before",
        Standing.VERIFIED,
        List.of(new Fix.Source(pattern.id(), origin, pattern.origin().licence(), 1)),
        "");
  }
}
