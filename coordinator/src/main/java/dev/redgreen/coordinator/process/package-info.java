/** Starting and ending child processes: the one place that does. */
@NullMarked
package dev.redgreen.coordinator.process;

import org.jspecify.annotations.NullMarked;
