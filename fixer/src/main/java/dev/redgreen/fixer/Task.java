package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run is to achieve.
 *
 * @param root root of the worktree; every relative path starts here
 * @param module the module that the targets belong to
 * @param targets tests that must pass
 * @param spec what the user said in words; empty if only tests speak
 * @param project name of the project, as patterns record it
 * @param runId id of the run
 * @param door by which command the loop was entered
 */
public record Task(
    Path root,
    JavaModule module,
    List<TestId> targets,
    String spec,
    String project,
    String runId,
    Door door) {

  /** What the user asked for. */
  public enum Door {
    /** Code that the targets demand. */
    GENERATE,
    /** A build that passes again. */
    FIX
  }

  public Task {
    targets = List.copyOf(targets);
  }

  /** A task of {@code generate}. */
  public Task(
      Path root,
      JavaModule module,
      List<TestId> targets,
      String spec,
      String project,
      String runId) {
    this(root, module, targets, spec, project, runId, Door.GENERATE);
  }
}
