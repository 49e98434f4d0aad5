package dev.redgreen.fixer.memory;

/**
 * An identifier of a test that may be renamed.
 *
 * @param word the identifier
 * @param packageName where a type of this name would be: what an import says, or the test's package
 */
record Name(String word, String packageName) {}
