@NullMarked
package dev.redgreen.prompts.template;

import org.jspecify.annotations.NullMarked;
