@NullMarked
package dev.redgreen.prompts;

import org.jspecify.annotations.NullMarked;
