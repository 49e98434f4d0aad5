/** The fast lane: tests on compiled classes in one warm child process. It is never the verdict. */
@NullMarked
package dev.redgreen.coordinator.lane;

import org.jspecify.annotations.NullMarked;
