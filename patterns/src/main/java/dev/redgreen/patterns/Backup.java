package dev.redgreen.patterns;

/**
 * A copy of a store in one file.
 *
 * @param file path of the file
 * @param bytes its size
 * @param patterns how many it holds
 * @param outcomes how many events its outcome log holds
 */
public record Backup(String file, long bytes, int patterns, int outcomes) {}
