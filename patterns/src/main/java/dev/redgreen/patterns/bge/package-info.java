/** The embedding model that comes with Redgreen. */
@NullMarked
package dev.redgreen.patterns.bge;

import org.jspecify.annotations.NullMarked;
