@NullMarked
package dev.redgreen.coordinator.context;

import org.jspecify.annotations.NullMarked;
