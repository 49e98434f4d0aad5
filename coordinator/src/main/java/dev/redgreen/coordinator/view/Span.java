package dev.redgreen.coordinator.view;

import java.util.Locale;

/**
 * A stretch of time that a run spent on one thing.
 *
 * @param name the stage or rung
 * @param detail what exactly; may be empty
 * @param from when it began, in ms
 * @param to when it ended, in ms
 */
public record Span(String name, String detail, long from, long to) {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  /** How long it took, in ms. */
  public long milliseconds() {
    return to - from;
  }

  /** A time that runs, in tenths of a second. */
  static String running(long milliseconds) {
    return milliseconds < MINUTE
        ? String.format(Locale.ROOT, "%.1f s", Math.floorDiv(milliseconds, 100L) / 10.0)
        : said(milliseconds);
  }

  /** A time as a person says it: {@code 84 ms}, {@code 8.4 s}, {@code 1 m 24 s}. */
  public static String said(long milliseconds) {
    if (milliseconds < SECOND) {
      return milliseconds + " ms";
    }
    return milliseconds < MINUTE
        ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0)
        : milliseconds / MINUTE + " m " + milliseconds % MINUTE / SECOND + " s";
  }
}
