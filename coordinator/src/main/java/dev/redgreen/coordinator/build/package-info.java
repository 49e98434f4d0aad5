/** The project's own build: what it consists of, running it, and what it said. */
@NullMarked
package dev.redgreen.coordinator.build;

import org.jspecify.annotations.NullMarked;
