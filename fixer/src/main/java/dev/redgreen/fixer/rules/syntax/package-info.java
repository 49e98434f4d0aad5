/** Repairs of syntax errors: small token edits that the parser accepts, the most usual first. */
@NullMarked
package dev.redgreen.fixer.rules.syntax;

import org.jspecify.annotations.NullMarked;
