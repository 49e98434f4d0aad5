@NullMarked
package dev.redgreen.coordinator.build;

import org.jspecify.annotations.NullMarked;
