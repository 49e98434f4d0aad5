/** The command as a whole, run as a process on copies of the examples. */
@NullMarked
package dev.redgreen.coordinator.it;

import org.jspecify.annotations.NullMarked;
