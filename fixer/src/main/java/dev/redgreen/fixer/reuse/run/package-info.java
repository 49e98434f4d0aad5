/** Compiles candidate bodies and runs the tests on them, many at a time. */
@NullMarked
package dev.redgreen.fixer.reuse.run;

import org.jspecify.annotations.NullMarked;
