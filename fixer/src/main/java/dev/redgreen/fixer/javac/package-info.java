/** The compiler: runs the JDK's own javac in process, sources and classes in memory. */
@NullMarked
package dev.redgreen.fixer.javac;

import org.jspecify.annotations.NullMarked;
