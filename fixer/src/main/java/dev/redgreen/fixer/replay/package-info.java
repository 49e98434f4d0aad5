/** The first rung: what mended the same failure at the same site before. */
@NullMarked
package dev.redgreen.fixer.replay;

import org.jspecify.annotations.NullMarked;
