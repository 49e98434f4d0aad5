/** Offline reuse: code that exists is adapted to what the tests demand. */
@NullMarked
package dev.redgreen.fixer.reuse;

import org.jspecify.annotations.NullMarked;
