/** Repairs of Maven's build files, which are made by rules only and never by a model. */
@NullMarked
package dev.redgreen.fixer.pom;

import org.jspecify.annotations.NullMarked;
