/** Indexes of vectors: derived from the store, stamped, rebuilt at any doubt. */
@NullMarked
package dev.redgreen.patterns.vector;

import org.jspecify.annotations.NullMarked;
