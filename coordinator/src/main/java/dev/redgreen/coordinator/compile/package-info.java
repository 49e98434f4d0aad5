/** Compilers in processes of their own, where annotation processors take part. */
@NullMarked
package dev.redgreen.coordinator.compile;

import org.jspecify.annotations.NullMarked;
