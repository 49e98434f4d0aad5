/** The benchmark of codes: minimal programs for each of javac's codes, and what becomes of them. */
@NullMarked
package dev.redgreen.coordinator.bench.codes;

import org.jspecify.annotations.NullMarked;
