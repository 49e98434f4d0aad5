/** Rules that make what a use asks for. */
@NullMarked
package dev.redgreen.fixer.rules.create;

import org.jspecify.annotations.NullMarked;
