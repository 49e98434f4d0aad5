/** Embedding models that run in this process. */
@NullMarked
package dev.redgreen.patterns.onnx;

import org.jspecify.annotations.NullMarked;
