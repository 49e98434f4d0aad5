package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Trial;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a run taught into the store: outcomes of the patterns that were really used. A
 * pattern that led to green is credited; one whose fix reached a verdict and failed is blamed.
 */
public final class Recorder {
  private static final double MAVEN = 1;
  private static final double COMPILED = 0.5;
  private static final double HUMAN = 2;

  private final PatternStore store;
  private final Clock clock;
  private final String project;
  private final String runId;

  public Recorder(PatternStore store, Clock clock, String project, String runId) {
    this.store = store;
    this.clock = clock;
    this.project = project;
    this.runId = runId;
  }

  /**
   * Records what came of the patterns that a run used, one outcome for each. Of one that led to
   * green in a run with a flaky test nothing is said.
   *
   * @param sure whether the run was green and nothing in it was flaky
   */
  void run(RedGreen.Ending ending, boolean sure) {
    Map<String, Trial> trials = new LinkedHashMap<>();
    for (Attempt.Tried tried : ending.tried()) {
      blamed(tried).forEach(trial -> trials.merge(trial.patternId(), trial, Recorder::decisive));
    }
    if (ending.outcome() instanceof Outcome.Green) {
      List<String> used =
          ending.best().fixes().stream().flatMap(fix -> patterns(fix).stream()).toList();
      trials.keySet().removeAll(used);
      if (sure) {
        used.forEach(id -> trials.put(id, green(id)));
      }
    }
    store.record(trials.values());
  }

  /** Records that Maven passed what was learned from it. */
  void learned(List<String> patternIds) {
    store.record(patternIds.stream().distinct().map(this::green).toList());
  }

  private List<Trial> blamed(Attempt.Tried tried) {
    if (tried.verdict().equals("refused") || tried.verdict().equals("green")) {
      return List.of();
    }
    double weight = tried.verdict().equals("compile") ? COMPILED : MAVEN;
    return patterns(tried.fix()).stream()
        .map(id -> trial(id, false, weight, tried.verdict()))
        .toList();
  }

  private static Trial decisive(Trial one, Trial other) {
    return other.weight() > one.weight() ? other : one;
  }

  private Trial green(String patternId) {
    return trial(patternId, true, MAVEN, "green");
  }

  /** Records that a person accepted or declined a green result. */
  public void decided(List<String> patternIds, boolean accepted) {
    store.record(
        patternIds.stream()
            .distinct()
            .map(id -> trial(id, accepted, HUMAN, accepted ? "accepted" : "declined"))
            .toList());
  }

  private Trial trial(String patternId, boolean success, double weight, String cause) {
    return Trial.of(patternId, runId, project, success, weight, cause, clock.instant());
  }

  private static List<String> patterns(Fix fix) {
    return fix.sources().stream()
        .map(Fix.Source::patternId)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }
}
