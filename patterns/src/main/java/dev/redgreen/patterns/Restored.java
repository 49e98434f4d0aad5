package dev.redgreen.patterns;

/**
 * What became of a restore.
 *
 * @param patterns how many there are now
 * @param kept path of the store that was there before; empty if there was none
 */
public record Restored(int patterns, String kept) {}
