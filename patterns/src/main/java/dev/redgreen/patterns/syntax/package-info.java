/** Declarations of languages beside Java, read by tree-sitter. */
@NullMarked
package dev.redgreen.patterns.syntax;

import org.jspecify.annotations.NullMarked;
