@NullMarked
package dev.redgreen.coordinator.capture;

import org.jspecify.annotations.NullMarked;
