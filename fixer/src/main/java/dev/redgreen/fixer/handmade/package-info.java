/** A repair that a person made, as a candidate that the build judges like any other. */
@NullMarked
package dev.redgreen.fixer.handmade;

import org.jspecify.annotations.NullMarked;
