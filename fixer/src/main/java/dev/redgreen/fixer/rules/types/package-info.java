/** Rules for types that do not fit. */
@NullMarked
package dev.redgreen.fixer.rules.types;

import org.jspecify.annotations.NullMarked;
