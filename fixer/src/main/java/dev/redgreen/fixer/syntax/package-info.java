/** Syntax trees of single files, with positions. */
@NullMarked
package dev.redgreen.fixer.syntax;

import org.jspecify.annotations.NullMarked;
