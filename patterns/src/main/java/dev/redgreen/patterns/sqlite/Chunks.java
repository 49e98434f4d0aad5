package dev.redgreen.patterns.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Pieces of a list that one statement can take: SQLite permits 32,766 marks in one. */
final class Chunks {
  private static final int AT_ONCE = 10_000;

  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      chunks.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
    return chunks;
  }
}
