package dev.redgreen.coordinator.bench;

import java.util.List;
import java.util.Locale;

/** Numbers as a report shows them. */
public final class Figures {
  private Figures() {}

  /** The middle value, or the mean of the two in the middle; 0 for none. */
  public static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }

  /** Milliseconds as seconds with one decimal. */
  public static String seconds(double ms) {
    return String.format(Locale.ROOT, "%.1f", ms / 1000);
  }
}
