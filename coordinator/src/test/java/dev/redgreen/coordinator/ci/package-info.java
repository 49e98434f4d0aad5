/** Tests of the step of a pipeline. */
@NullMarked
package dev.redgreen.coordinator.ci;

import org.jspecify.annotations.NullMarked;
