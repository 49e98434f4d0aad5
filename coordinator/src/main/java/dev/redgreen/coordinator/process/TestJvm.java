package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A JVM that ran tests, as it was seen from outside.
 *
 * @param directory its working directory, usually that of the module
 * @param from when it was first seen, soon after its start and before a JVM comes to code of tests
 * @param to when it was last seen
 */
public record TestJvm(Path directory, Instant from, Instant to) {}
