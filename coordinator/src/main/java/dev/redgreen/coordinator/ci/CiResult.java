package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.RunReport;

/**
 * What the step comes to.
 *
 * @param report what is published
 * @param patch the verified patch as {@code git apply} takes it, in the encoding of the sources;
 *     empty if there is none
 * @param run the run for the journal
 */
public record CiResult(CiReport report, byte[] patch, RunReport run) {}
