@NullMarked
package dev.redgreen.prompts.reply;

import org.jspecify.annotations.NullMarked;
