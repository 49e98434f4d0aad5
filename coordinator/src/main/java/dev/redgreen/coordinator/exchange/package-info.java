/** Patterns and events as lines of JSON, for other stores. */
@NullMarked
package dev.redgreen.coordinator.exchange;

import org.jspecify.annotations.NullMarked;
