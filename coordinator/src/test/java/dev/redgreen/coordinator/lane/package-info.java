@NullMarked
package dev.redgreen.coordinator.lane;

import org.jspecify.annotations.NullMarked;
