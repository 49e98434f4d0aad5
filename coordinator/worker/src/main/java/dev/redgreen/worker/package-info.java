@NullMarked
package dev.redgreen.worker;

import org.jspecify.annotations.NullMarked;
