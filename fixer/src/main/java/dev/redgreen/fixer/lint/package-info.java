/** Repairs of what javac warns of, where a build takes warnings for errors. */
@NullMarked
package dev.redgreen.fixer.lint;

import org.jspecify.annotations.NullMarked;
