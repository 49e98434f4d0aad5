/** Native libraries, unpacked once to a stable place. */
@NullMarked
package dev.redgreen.patterns.natives;

import org.jspecify.annotations.NullMarked;
