/** Patterns worth a look for the code that is being changed. */
@NullMarked
package dev.redgreen.coordinator.recommend;

import org.jspecify.annotations.NullMarked;
