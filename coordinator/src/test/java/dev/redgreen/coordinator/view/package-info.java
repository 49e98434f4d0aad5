@NullMarked
package dev.redgreen.coordinator.view;

import org.jspecify.annotations.NullMarked;
