package dev.redgreen.coordinator;

import java.util.List;

/**
 * What the user asked {@code tdd fix} for.
 *
 * @param run project, limits and rungs, as in {@code tdd generate}; without tests and spec
 * @param goals goals and further arguments for Maven; empty for the configured goal
 * @param buildFiles whether poms may be edited
 * @param bestEffort whether a patch that only leaves fewer errors is shown
 */
public record FixRequest(
    RunRequest run, List<String> goals, boolean buildFiles, boolean bestEffort) {
  public FixRequest {
    goals = List.copyOf(goals);
  }
}
