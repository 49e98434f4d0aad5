package dev.redgreen.coordinator;

import java.util.List;
import java.util.Optional;

/**
 * What the user asked {@code tdd fix} for.
 *
 * @param run project, limits and rungs, as in {@code tdd generate}; without tests and spec
 * @param goals goals and further arguments for Maven; empty for the configured goal
 * @param buildFiles whether poms may be edited
 * @param bestEffort whether a patch that only leaves fewer errors is shown
 * @param learn the states of a person's repair to learn from; empty to repair the working tree
 */
public record FixRequest(
    RunRequest run,
    List<String> goals,
    boolean buildFiles,
    boolean bestEffort,
    Optional<Revisions> learn) {
  public FixRequest {
    goals = List.copyOf(goals);
  }
}
