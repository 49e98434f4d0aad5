@NullMarked
package dev.redgreen.coordinator.cli;

import org.jspecify.annotations.NullMarked;
