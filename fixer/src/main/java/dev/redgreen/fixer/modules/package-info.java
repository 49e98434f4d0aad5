/**
 * Repairs of {@code module-info.java}, which Maven judges: the compiler in memory leaves it out.
 */
@NullMarked
package dev.redgreen.fixer.modules;

import org.jspecify.annotations.NullMarked;
