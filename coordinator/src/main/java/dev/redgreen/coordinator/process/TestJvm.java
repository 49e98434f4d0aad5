package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A JVM that ran tests, as it was seen from outside.
 *
 * @param directory its working directory, usually that of the module
 * @param from when it started, to some hundredths of a second
 * @param to when it was first seen to be gone; {@link Instant#MAX} if it was not
 */
public record TestJvm(Path directory, Instant from, Instant to) {}
