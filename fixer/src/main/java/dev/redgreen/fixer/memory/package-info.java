/** Remembers verified answers by what the tests demanded, and gives them again under new names. */
@NullMarked
package dev.redgreen.fixer.memory;

import org.jspecify.annotations.NullMarked;
