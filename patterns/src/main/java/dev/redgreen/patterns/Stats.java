package dev.redgreen.patterns;

import java.util.Map;

/**
 * Numbers about a store.
 *
 * @param byKind patterns by kind
 * @param byStanding patterns by standing
 * @param trials events in the outcome log
 * @param embedded patterns that have a vector of the current model
 * @param embeddable patterns that should have one
 * @param bytes size of the store's file
 */
public record Stats(
    Map<String, Integer> byKind,
    Map<Standing, Integer> byStanding,
    int trials,
    int embedded,
    int embeddable,
    long bytes) {}
