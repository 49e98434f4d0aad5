@NullMarked
package dev.redgreen.coordinator.hook;

import org.jspecify.annotations.NullMarked;
