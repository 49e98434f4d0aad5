@NullMarked
package dev.redgreen.spy;

import org.jspecify.annotations.NullMarked;
