/** Rules for names that are not found. */
@NullMarked
package dev.redgreen.fixer.rules.names;

import org.jspecify.annotations.NullMarked;
