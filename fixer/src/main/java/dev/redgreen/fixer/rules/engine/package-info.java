/** Tries the rules' repairs on sources in memory until they compile. */
@NullMarked
package dev.redgreen.fixer.rules.engine;

import org.jspecify.annotations.NullMarked;
