@NullMarked
package dev.redgreen.coordinator.bench.vectors;

import org.jspecify.annotations.NullMarked;
