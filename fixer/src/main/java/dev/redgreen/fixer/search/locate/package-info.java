/** Finds the statements that a failure most likely comes from. */
@NullMarked
package dev.redgreen.fixer.search.locate;

import org.jspecify.annotations.NullMarked;
