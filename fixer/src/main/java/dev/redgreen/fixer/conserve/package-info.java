/** Keeps what a whole-file reply dropped without being asked to. */
@NullMarked
package dev.redgreen.fixer.conserve;

import org.jspecify.annotations.NullMarked;
