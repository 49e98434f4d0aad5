/** Rules for statements that cannot be reached, return nothing or throw. */
@NullMarked
package dev.redgreen.fixer.rules.flow;

import org.jspecify.annotations.NullMarked;
