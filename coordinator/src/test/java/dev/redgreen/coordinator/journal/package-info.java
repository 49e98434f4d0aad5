@NullMarked
package dev.redgreen.coordinator.journal;

import org.jspecify.annotations.NullMarked;
