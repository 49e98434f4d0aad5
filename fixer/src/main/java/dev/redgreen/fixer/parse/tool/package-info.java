/**
 * Errors of other tools than javac that a build runs, read from what they print. Each dialect is a
 * way to print errors that several tools may share.
 */
@NullMarked
package dev.redgreen.fixer.parse.tool;

import org.jspecify.annotations.NullMarked;
