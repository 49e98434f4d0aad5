/** The command line: parses, calls one use case, prints what it returns. */
@NullMarked
package dev.redgreen.coordinator.cli;

import org.jspecify.annotations.NullMarked;
