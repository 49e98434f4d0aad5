/**
 * How the words of a question go with those of code: vectors of single words, learned from
 * documentation.
 */
@NullMarked
package dev.redgreen.patterns.interaction;

import org.jspecify.annotations.NullMarked;
