/** Makes patterns of sources and of class files. */
@NullMarked
package dev.redgreen.patterns.index;

import org.jspecify.annotations.NullMarked;
