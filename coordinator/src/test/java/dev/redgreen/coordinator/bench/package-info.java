/** Measurements of the command as a whole; the scripts named bench-… run them. */
@NullMarked
package dev.redgreen.coordinator.bench;

import org.jspecify.annotations.NullMarked;
