package dev.redgreen.patterns;

import java.time.Duration;
import java.util.Optional;

/**
 * What a store may keep.
 *
 * @param maxBytes size of the store's file
 * @param maxAge time since a pattern was used last, or stored where it never was
 */
public record Retention(Optional<Long> maxBytes, Optional<Duration> maxAge) {}
