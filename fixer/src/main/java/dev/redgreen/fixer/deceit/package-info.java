/** What code does only to deceive those who judge it. */
@NullMarked
package dev.redgreen.fixer.deceit;

import org.jspecify.annotations.NullMarked;
