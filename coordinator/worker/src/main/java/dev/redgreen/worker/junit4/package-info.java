/** Runs tests with the project's own JUnit 4; loaded beside it, never beside the worker. */
@NullMarked
package dev.redgreen.worker.junit4;

import org.jspecify.annotations.NullMarked;
