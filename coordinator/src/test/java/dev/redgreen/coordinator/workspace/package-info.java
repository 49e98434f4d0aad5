@NullMarked
package dev.redgreen.coordinator.workspace;

import org.jspecify.annotations.NullMarked;
