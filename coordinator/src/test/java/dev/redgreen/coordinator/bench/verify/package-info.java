/** The warm lane beside Maven: how fast it is, and whether both say the same. */
@NullMarked
package dev.redgreen.coordinator.bench.verify;

import org.jspecify.annotations.NullMarked;
