@NullMarked
package dev.redgreen.fixer;

import org.jspecify.annotations.NullMarked;
