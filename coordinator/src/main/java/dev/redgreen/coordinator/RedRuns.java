package dev.redgreen.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Commits.Commit;
import dev.redgreen.coordinator.workspace.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Learns repairs that people made after {@code tdd} could not: a run found the build of a commit
 * red and gave up, and later commits made it green. What lies between is learned as {@code fix
 * --learn} learns it, which has Maven build both states.
 */
public final class RedRuns {
  private static final Set<String> GAVE_UP = Set.of("stuck", "limit");

  /** What is noted in the journal of a run whose repair was looked for. */
  private static final String NOTE = "repaired";

  /** More commits than these are a day's work, and no repair. */
  private static final int MOST = 5;

  private final Wiring wiring;

  /**
   * The runs of the project that a command works in.
   *
   * @param wiring one that has started no process yet
   */
  public RedRuns(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * A repair that was looked for.
   *
   * @param runId the run that had given up
   * @param revisions the commits it lies between, as {@code fix --learn} takes them
   * @param outcome how learning ended
   * @param reason one sentence
   * @param learned ids of the patterns that were learned
   */
  public record Repaired(
      String runId, String revisions, String outcome, String reason, List<String> learned) {}

  /** A run that gave up, and the commits between which somebody repaired what it could not. */
  private record Red(Run run, String broken, String repaired) {
    Revisions revisions() {
      return new Revisions(broken, repaired);
    }
  }

  /** Learns from the newest run that gave up; empty if none did, or no commit was made since. */
  public Optional<Repaired> learn() {
    try {
      Optional<Red> red = newest();
      return red.isEmpty() ? Optional.empty() : Optional.of(learn(red.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("the journals cannot be read: " + e.getMessage(), e);
    }
  }

  private Repaired learn(Red red) throws IOException {
    String runId = RunId.next(wiring.clock(), RandomGenerator.getDefault());
    RunRequest request =
        new RunRequest(
            wiring.project(), List.of(), "", true, 1, Limits.DEFAULT, true, "auto", "", false);
    FixRequest learning =
        new FixRequest(request, List.of(), false, false, Optional.of(red.revisions()));
    RunReport report;
    try (Journal journal = Journal.open(wiring.home(), wiring.project(), runId, wiring.clock())) {
      FixRun run = new FixRun(wiring, learning, runId, () -> false, journal::event);
      report = run.run().report();
      journal.finish(report);
    }
    Repaired repaired =
        new Repaired(
            red.run().id(),
            red.broken() + ".." + red.repaired(),
            report.outcome(),
            report.reason(),
            report.learned());
    red.run().note(NOTE, repaired);
    return repaired;
  }

  private Optional<Red> newest() throws IOException {
    Optional<Commits> around = Commits.around(wiring.project());
    if (around.isEmpty()) {
      return Optional.empty();
    }
    try (Commits commits = around.get()) {
      for (Run run : Runs.below(wiring.home(), wiring.root())) {
        Optional<Red> red = gaveUp(run) ? between(commits, run) : Optional.empty();
        if (red.isPresent()) {
          return red;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a run that was to repair the build gave up, and was not looked at before. */
  private static boolean gaveUp(Run run) throws IOException {
    Optional<JsonNode> summary = run.summary();
    if (summary.isEmpty() || run.note(NOTE).isPresent()) {
      return false;
    }
    boolean repair =
        run.events().stream()
            .filter(event -> event.path("event").asText().equals("Started"))
            .anyMatch(event -> Set.of("fix", "ci").contains(event.path("command").asText()));
    boolean learning = summary.get().path("reason").asText().startsWith("nothing is learned");
    return repair && !learning && GAVE_UP.contains(summary.get().path("outcome").asText());
  }

  /** The last commit before the run, and HEAD, if few enough commits lie between. */
  private static Optional<Red> between(Commits commits, Run run) throws IOException {
    Instant began = Instant.parse(run.started());
    Optional<String> head = commits.head();
    Optional<String> at = head;
    for (int i = 0; i <= MOST && at.isPresent(); i++) {
      Optional<Commit> commit = commits.commit(at.get());
      if (commit.isEmpty() || !commit.get().at().isAfter(began)) {
        return commit
            .filter(broken -> !head.equals(Optional.of(broken.id())))
            .map(broken -> new Red(run, broken.id(), head.orElseThrow()));
      }
      at = commit.get().parents().stream().findFirst();
    }
    return Optional.empty();
  }
}
