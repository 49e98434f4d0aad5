/** The distribution as a user takes it. */
@org.jspecify.annotations.NullMarked
package dev.redgreen.dist;
