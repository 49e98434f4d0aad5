package dev.redgreen.coordinator.bench.fix;

import java.util.Comparator;
import java.util.List;

/**
 * One way in which a text can be broken.
 *
 * @param changes what changes, not overlapping, in order of place
 */
record Slip(List<Change> changes) {
  Slip {
    changes = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
  }

  /**
   * Characters that are replaced.
   *
   * @param start offset of the first one
   * @param end offset behind the last one
   * @param text what stands there then
   */
  record Change(int start, int end, String text) {}

  /** Replaces one range. */
  static Slip replace(int start, int end, String text) {
    return new Slip(List.of(new Change(start, end, text)));
  }

  /** Deletes one range. */
  static Slip delete(int start, int end) {
    return replace(start, end, "");
  }

  /** Inserts at one place. */
  static Slip insert(int at, String text) {
    return replace(at, at, text);
  }

  /** Offset of the first change. */
  int start() {
    return changes.get(0).start();
  }

  /** Whether the text is another one afterwards. */
  boolean changes(String text) {
    return changes.stream()
        .anyMatch(change -> !text.substring(change.start(), change.end()).equals(change.text()));
  }

  /** The text after the slip. */
  String applyTo(String text) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      broken.replace(change.start(), change.end(), change.text());
    }
    return broken.toString();
  }
}
