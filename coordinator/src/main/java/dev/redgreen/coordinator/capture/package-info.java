/** What commits teach: code that was written, and what became of code that was generated. */
@NullMarked
package dev.redgreen.coordinator.capture;

import org.jspecify.annotations.NullMarked;
