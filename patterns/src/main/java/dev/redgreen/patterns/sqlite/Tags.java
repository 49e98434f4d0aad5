package dev.redgreen.patterns.sqlite;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Tags as they lie in one column: sorted, one on a line. */
final class Tags {
  private Tags() {}

  static String write(Collection<String> tags) {
    return String.join("\n", new TreeSet<>(tags));
  }

  static Set<String> read(String column) {
    return column.isEmpty() ? Set.of() : Set.copyOf(column.lines().toList());
  }
}
