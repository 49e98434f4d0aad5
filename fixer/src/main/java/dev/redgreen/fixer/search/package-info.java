/** Mends failing tests by small changes near the failure, which may be right by coincidence. */
@NullMarked
package dev.redgreen.fixer.search;

import org.jspecify.annotations.NullMarked;
