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

  /** Tests of a Maven run. */
  public record TestCounts(int run, int failed, int skipped) {}
}
