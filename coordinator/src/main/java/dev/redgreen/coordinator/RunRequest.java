package dev.redgreen.coordinator;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked {@code tdd generate} for.
 *
 * @param project directory inside the project
 * @param tests targeted tests; empty for all that are red
 * @param spec what to build, in words; empty if only tests speak
 * @param offline whether the model rung is left out
 * @param candidates samples asked of the model in each round
 * @param limits budgets
 * @param patterns whether stored patterns take part
 * @param lane {@code auto}, or {@code maven} to judge every candidate by Maven
 * @param sandbox {@code auto}, {@code require} or {@code off}; empty for what is configured
 * @param keep whether the worktree stays
 */
public record RunRequest(
    Path project,
    List<TestId> tests,
    String spec,
    boolean offline,
    int candidates,
    Limits limits,
    boolean patterns,
    String lane,
    String sandbox,
    boolean keep) {
  public RunRequest {
    tests = List.copyOf(tests);
  }

  /** This request with the model rung left out. */
  RunRequest withoutModel() {
    return new RunRequest(
        project, tests, spec, true, candidates, limits, patterns, lane, sandbox, keep);
  }
}
