package dev.redgreen.fixer.conserve;

/**
 * A part of the original and what stands in its place.
 *
 * @param start where the part begins in the original
 * @param end where it ends; equal to the start where something new stands
 * @param text the new text; empty where the part goes
 */
record Segment(int start, int end, String text) {}
