/** Ways to do what is demanded by calling code that exists. */
@NullMarked
package dev.redgreen.fixer.reuse.plan;

import org.jspecify.annotations.NullMarked;
