/** Small repairs, one class for each group of javac codes; the compiler decides among them. */
@NullMarked
package dev.redgreen.fixer.rules;

import org.jspecify.annotations.NullMarked;
