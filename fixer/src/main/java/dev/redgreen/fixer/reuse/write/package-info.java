/** Writes what was found into source files. */
@NullMarked
package dev.redgreen.fixer.reuse.write;

import org.jspecify.annotations.NullMarked;
