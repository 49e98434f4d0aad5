/** Code that may do what is demanded. */
@NullMarked
package dev.redgreen.fixer.reuse.find;

import org.jspecify.annotations.NullMarked;
