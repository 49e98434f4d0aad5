/** Runs tests with the project's own JUnit Platform; loaded beside it, never beside the worker. */
@NullMarked
package dev.redgreen.worker.platform;

import org.jspecify.annotations.NullMarked;
