package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rung whose fixes come last where a build refused the very same change of the very same failure
 * before, in this run or an earlier one.
 */
public final class Demoted implements Proposer {
  private static final String KIND = "failed-fix";

  private final Proposer rung;
  private final PatternStore store;
  private final String project;
  private final Map<Fix, Attempt> proposed = new IdentityHashMap<>();

  /**
   * A rung with a memory of what failed.
   *
   * @param project the project that the failures belong to
   */
  public Demoted(Proposer rung, PatternStore store, String project) {
    this.rung = rung;
    this.store = store;
    this.project = project;
  }

  @Override
  public String rung() {
    return rung.rung();
  }

  @Override
  public boolean repairable() {
    return rung.repairable();
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    List<Fix> last = new ArrayList<>();
    Stream<Fix> first =
        rung.propose(attempt)
            .filter(
                fix -> {
                  proposed.put(fix, attempt);
                  return !failedBefore(fix, attempt) || !last.add(fix);
                });
    return Stream.concat(first, Stream.of(last).flatMap(List::stream));
  }

  private boolean failedBefore(Fix fix, Attempt attempt) {
    return key(fix, attempt).flatMap(key -> store.get(id(key, fix.patch(), attempt))).isPresent();
  }

  /**
   * Remembers that a build refused a fix.
   *
   * @param fix the very fix that {@link #propose} gave; any other is no business of this rung
   */
  public void failed(Fix fix, String runId) {
    Attempt attempt = proposed.get(fix);
    if (attempt != null) {
      key(fix, attempt).ifPresent(key -> store.add(List.of(pattern(key, fix, attempt, runId))));
    }
  }

  /** Kind and line of the first failure that the fix answers: the signature of the failure. */
  private static Optional<String> key(Fix fix, Attempt attempt) {
    Set<String> codes = Set.of(fix.code().split(" "));
    return answered(codes, attempt).flatMap(failure -> Site.key(failure, attempt.tree()::text));
  }

  private static Optional<Failure> answered(Set<String> codes, Attempt attempt) {
    List<Failure> ordered = RootCauses.order(attempt.failures());
    return ordered.stream()
        .filter(failure -> codes.contains(failure.kind()))
        .findFirst()
        .or(() -> ordered.stream().findFirst());
  }

  private static String body(Patch patch, Attempt attempt) {
    return Step.encode(FixMemory.steps(attempt.tree()::text, patch));
  }

  private static String id(String key, Patch patch, Attempt attempt) {
    return PatternId.of(KIND, key, body(patch, attempt));
  }

  private Pattern pattern(String key, Fix fix, Attempt attempt, String runId) {
    String file = fix.patch().files().iterator().next().toString().replace('\\', '/');
    return new Pattern(
        id(key, fix.patch(), attempt),
        KIND,
        fix.code(),
        key,
        key,
        body(fix.patch(), attempt),
        fix.why(),
        "java",
        Set.of(),
        Standing.QUARANTINED,
        List.of(new Origin(project, project, file, "", 0, "", Origin.OWN_LICENCE, "", runId)));
  }
}
