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
 */
public record Task(
    Path root, JavaModule module, List<TestId> targets, String spec, String project, String runId) {

  public Task {
    targets = List.copyOf(targets);
  }
}
