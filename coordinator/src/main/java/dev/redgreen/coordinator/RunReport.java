package dev.redgreen.coordinator;

import java.util.List;
import java.util.Map;

/**
 * The result of a run, as {@code --json} prints it.
 *
 * @param schema version of this format
 * @param outcome {@code green}, {@code not-red}, {@code stuck}, {@code limit}, {@code environment}
 *     or {@code interrupted}
 * @param reason one sentence
 * @param runId id of the run, for {@code tdd runs show}
 * @param rounds rounds of the loop
 * @param applied whether the patch is in the user's tree
 * @param patch unified diff; of the best state where the outcome is not green
 * @param verifiedBy {@code maven}, or empty where nothing was verified
 * @param model what was asked of the model
 * @param patternsUsed the stored patterns that the result was made from
 * @param fixes the fixes that led to the result, in order
 * @param learned ids of the patterns that were learned
 * @param tests counts of the last Maven run
 * @param targets the targeted tests
 * @param preexisting what was red before and is not the target
 * @param flaky tests whose verdict flipped on a rerun; nothing is learned from such a run
 * @param refused changes that were refused, with the reason
 * @param warnings what the user should know
 * @param remaining what is wrong with the best state, root causes first; empty where green
 * @param alternatives other changes that were found and not taken, one sentence each; a change of a
 *     pom that lacks consent has its diff below
 * @param gate the Maven goal that judged
 * @param lane what judged the candidates before Maven: {@code warm} or {@code maven}
 * @param sandbox how the tests were confined
 * @param durationsMs wall time by stage, in ms
 */
public record RunReport(
    int schema,
    String outcome,
    String reason,
    String runId,
    int rounds,
    boolean applied,
    String patch,
    String verifiedBy,
    ModelUse model,
    List<PatternUse> patternsUsed,
    List<FixNote> fixes,
    List<String> learned,
    TestCounts tests,
    List<String> targets,
    List<String> preexisting,
    List<String> flaky,
    List<String> refused,
    List<String> warnings,
    List<FailureNote> remaining,
    List<String> alternatives,
    String gate,
    String lane,
    String sandbox,
    Map<String, Long> durationsMs) {

  /** Version of the JSON format. */
  public static final int SCHEMA = 1;

  /** This report with the patch in the user's tree. */
  public RunReport asApplied() {
    return new RunReport(
        schema,
        outcome,
        reason,
        runId,
        rounds,
        true,
        patch,
        verifiedBy,
        model,
        patternsUsed,
        fixes,
        learned,
        tests,
        targets,
        preexisting,
        flaky,
        refused,
        warnings,
        remaining,
        alternatives,
        gate,
        lane,
        sandbox,
        durationsMs);
  }

  /** Requests and tokens. */
  public record ModelUse(int calls, long inputTokens, long outputTokens) {}

  /** A pattern that was used. */
  public record PatternUse(String id, String origin, String licence, double score) {}

  /** A fix that is part of the result. */
  public record FixNote(String rung, String code, String why, String standing, String caution) {}

  /**
   * A failure that is left.
   *
   * @param code what kind of failure
   * @param place {@code file:line:column}; empty if it has none
   * @param drawn place, message, source line and caret
   * @param why why it is left, as one clause
   */
  public record FailureNote(String code, String place, String message, String drawn, String why) {}

  /** Tests of a Maven run. */
  public record TestCounts(int run, int failed, int skipped) {}
}
