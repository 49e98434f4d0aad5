/** An extension that sits inside the project's Maven and writes down what Maven resolved. */
@NullMarked
package dev.redgreen.spy;

import org.jspecify.annotations.NullMarked;
