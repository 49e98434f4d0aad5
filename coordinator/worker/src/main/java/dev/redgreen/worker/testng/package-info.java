/** Runs tests with the project's own TestNG; loaded beside it, never beside the worker. */
@NullMarked
package dev.redgreen.worker.testng;

import org.jspecify.annotations.NullMarked;
