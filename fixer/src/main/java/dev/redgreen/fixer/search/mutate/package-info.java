/** Small changes of code, one class for each way of being slightly wrong. */
@NullMarked
package dev.redgreen.fixer.search.mutate;

import org.jspecify.annotations.NullMarked;
