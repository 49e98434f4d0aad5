/** What tests demand of code that is not there yet, read off their attributed sources. */
@NullMarked
package dev.redgreen.fixer.reuse.demand;

import org.jspecify.annotations.NullMarked;
