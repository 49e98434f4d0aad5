/** The third rung: templates learned from verified repairs. */
@NullMarked
package dev.redgreen.fixer.template;

import org.jspecify.annotations.NullMarked;
