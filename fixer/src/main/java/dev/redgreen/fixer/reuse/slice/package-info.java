/** Copies what a member needs, and no more, out of the sources of a library. */
@NullMarked
package dev.redgreen.fixer.reuse.slice;

import org.jspecify.annotations.NullMarked;
