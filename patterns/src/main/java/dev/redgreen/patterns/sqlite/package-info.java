/** The pattern store in one SQLite file. */
@NullMarked
package dev.redgreen.patterns.sqlite;

import org.jspecify.annotations.NullMarked;
