/** The settings there are, and the files that hold them. */
@NullMarked
package dev.redgreen.coordinator.config;

import org.jspecify.annotations.NullMarked;
