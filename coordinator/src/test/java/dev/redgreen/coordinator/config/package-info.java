@NullMarked
package dev.redgreen.coordinator.config;

import org.jspecify.annotations.NullMarked;
