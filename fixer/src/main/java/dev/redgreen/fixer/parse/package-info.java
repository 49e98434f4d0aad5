/**
 * What builds print and write, turned into failures. Everything read here is data, never trusted.
 */
@NullMarked
package dev.redgreen.fixer.parse;

import org.jspecify.annotations.NullMarked;
