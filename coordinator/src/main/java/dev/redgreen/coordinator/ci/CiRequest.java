package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.FixRequest;
import dev.redgreen.coordinator.Share;
import java.time.Duration;
import java.util.Optional;

/**
 * What the step of a pipeline was asked for.
 *
 * @param fix project, goals and limits; its time is the budget of the repair
 * @param mode what is done about a build that fails
 * @param build how long the build itself may take
 * @param exit what decides about the exit code
 * @param share the modules that this job mends; empty for all
 * @param branch name of the branch for the repair; empty for one that is named by the commit
 * @param version version of the tool, for the reports
 */
public record CiRequest(
    FixRequest fix,
    Mode mode,
    Duration build,
    ExitRule exit,
    Optional<Share> share,
    Optional<String> branch,
    String version) {}
