package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Trial;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  /** Records what came of every fix of a run. */
  void run(RedGreen.Ending ending) {
    List<Trial> trials = new ArrayList<>();
    boolean green = ending.outcome() instanceof Outcome.Green;
    Set<String> credited = new LinkedHashSet<>();
    if (green) {
      ending.best().fixes().forEach(fix -> credited.addAll(patterns(fix)));
      credited.forEach(id -> trials.add(trial(id, true, MAVEN, "green")));
    }
    for (Attempt.Tried tried : ending.tried()) {
      for (String id : patterns(tried.fix())) {
        if (!credited.contains(id) && !tried.verdict().equals("refused")) {
          boolean ran = !tried.verdict().equals("compile");
          trials.add(trial(id, false, ran ? MAVEN : COMPILED, tried.verdict()));
        }
      }
    }
    store.record(trials);
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
