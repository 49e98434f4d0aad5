/** The benchmark of repairs: programs broken on purpose, and how many are mended. */
@NullMarked
package dev.redgreen.coordinator.bench.fix;

import org.jspecify.annotations.NullMarked;
