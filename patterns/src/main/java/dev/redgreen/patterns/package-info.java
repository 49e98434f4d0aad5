@NullMarked
package dev.redgreen.patterns;

import org.jspecify.annotations.NullMarked;
