/** A compiler in a process of its own, for annotation processors are code of others. */
@NullMarked
package dev.redgreen.fixer.javac.remote;

import org.jspecify.annotations.NullMarked;
