package dev.redgreen.coordinator;

import dev.redgreen.coordinator.workspace.FinalPatch;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a run comes to.
 *
 * @param report for the user
 * @param patch what can be applied to the user's tree; empty unless green
 * @param charset of the sources
 * @param exit exit code of the command, unless the user declines
 */
public record RunResult(RunReport report, Optional<FinalPatch> patch, Charset charset, int exit) {}
