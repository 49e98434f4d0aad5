package dev.redgreen.coordinator.ci;

import java.util.List;
import java.util.Optional;

/**
 * What the step found, as {@code report.json} and {@code --json} hold it; every other report is
 * written from it. No text in it has secrets, control characters or absolute paths of the machine.
 *
 * @param schema version of this format
 * @param status {@code passed}, {@code failed}, {@code flaky} or {@code environment}
 * @param cause classification of the root cause, as {@link About#word} writes it; empty if passed
 * @param headline one sentence
 * @param mode {@code explain}, {@code suggest} or {@code fix}
 * @param project {@code group:artifact} of the root
 * @param runId for {@code tdd runs show}
 * @param version version of the tool
 * @param shard which share of the modules was mended, such as {@code 1/4}; empty for all
 * @param build the build as it was found
 * @param findings what is wrong, root cause first
 * @param omitted how many more findings there are
 * @param known how failures like these were mended before, one sentence each
 * @param repair what became of mending it
 * @param notes what else the reader should know
 * @param exit exit code of the step
 */
public record CiReport(
    int schema,
    String status,
    String cause,
    String headline,
    String mode,
    String project,
    String runId,
    String version,
    String shard,
    Build build,
    List<Finding> findings,
    int omitted,
    List<String> known,
    Repair repair,
    List<String> notes,
    int exit) {

  /** Version of the format. */
  public static final int SCHEMA = 1;

  public CiReport {
    findings = List.copyOf(findings);
    known = List.copyOf(known);
    notes = List.copyOf(notes);
  }

  /**
   * The build as it was found.
   *
   * @param goals what Maven was asked for
   * @param exit its exit code, 1 where only tests failed; -1 if it could not be started
   * @param ms wall time
   * @param run tests that ran
   * @param failed tests that did not pass
   * @param skipped tests that were skipped
   */
  public record Build(String goals, int exit, long ms, int run, int failed, int skipped) {}

  /**
   * What became of mending.
   *
   * @param state {@code verified}, {@code none} where nothing was found, {@code limit} where the
   *     budget ended before, or {@code not-tried}
   * @param reason one sentence
   * @param patch name of the file in the output directory; empty if there is none
   * @param diff the patch for a reader; the file is what applies
   * @param changes what was changed and why, one sentence each
   * @param buildFiles whether it changes a pom
   * @param branch the branch that holds it; empty if none was made
   * @param commit id of the commit on that branch; empty if none was made
   * @param learned ids of the patterns that were learned
   * @param modelCalls requests to a model
   * @param ms wall time
   */
  public record Repair(
      String state,
      String reason,
      String patch,
      String diff,
      List<String> changes,
      boolean buildFiles,
      String branch,
      String commit,
      List<String> learned,
      int modelCalls,
      long ms) {
    public Repair {
      changes = List.copyOf(changes);
      learned = List.copyOf(learned);
    }

    /** Nothing was tried. */
    static Repair untried(String reason) {
      return new Repair("not-tried", reason, "", "", List.of(), false, "", "", List.of(), 0, 0);
    }

    /** Whether the project's own build passed with it. */
    boolean verified() {
      return state.equals("verified");
    }

    /** The same on a branch. */
    Repair on(String name, String id) {
      return new Repair(
          state, reason, patch, diff, changes, buildFiles, name, id, learned, modelCalls, ms);
    }
  }

  /** The finding that explains the others. */
  Optional<Finding> root() {
    return findings.stream().findFirst();
  }

  /** Whether the build passed. */
  boolean passed() {
    return status.equals("passed");
  }

  /** The same with the patch on a branch, or with a note why not. */
  CiReport with(Repair other, List<String> otherNotes, int otherExit) {
    return new CiReport(
        schema,
        status,
        cause,
        headline,
        mode,
        project,
        runId,
        version,
        shard,
        build,
        findings,
        omitted,
        known,
        other,
        otherNotes,
        otherExit);
  }
}
