/** A scripted endpoint that tests of every module may use. */
@NullMarked
package dev.redgreen.prompts.testing;

import org.jspecify.annotations.NullMarked;
