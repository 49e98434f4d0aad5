@NullMarked
package dev.redgreen.coordinator;

import org.jspecify.annotations.NullMarked;
