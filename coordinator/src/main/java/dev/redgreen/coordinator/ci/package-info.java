/** The step of a pipeline: what a build that failed is told as, and what is published of it. */
@NullMarked
package dev.redgreen.coordinator.ci;

import org.jspecify.annotations.NullMarked;
