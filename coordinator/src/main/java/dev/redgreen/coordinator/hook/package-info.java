/** Git hooks that write down what is committed, and what they wrote. */
@NullMarked
package dev.redgreen.coordinator.hook;

import org.jspecify.annotations.NullMarked;
