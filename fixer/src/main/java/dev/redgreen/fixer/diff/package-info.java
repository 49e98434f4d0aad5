/** Changes as text: diffs that git applies, and diffs for the eye. */
@NullMarked
package dev.redgreen.fixer.diff;

import org.jspecify.annotations.NullMarked;
