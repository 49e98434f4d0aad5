@NullMarked
package dev.redgreen.prompts.gateway;

import org.jspecify.annotations.NullMarked;
