package dev.redgreen.fixer.rules.syntax;

/**
 * A syntax error.
 *
 * @param code javac's code without {@code compiler.err.}
 * @param start offset of the first character
 */
record ParseError(String code, int start) {}
