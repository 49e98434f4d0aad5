package dev.redgreen.patterns.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of rows, kept until the store changes. Rows are numbered one after the other, so
 * they lie in pages, where a hash table would look in three places for each of thousands.
 *
 * @param <V> of each row
 */
final class RowCache<V> {
  private static final int PAGE = 1_024;

  private final int most;
  private final List<@Nullable List<@Nullable V>> pages = new ArrayList<>();
  private @Nullable Stamp state;
  private int kept;

  /** One that keeps up to so many rows, and then begins anew. */
  RowCache(int most) {
    this.most = most;
  }

  /** Takes what was read of a row. */
  @FunctionalInterface
  interface Found<V> {
    void take(long row, V value);
  }

  /** Reads rows; one that is not there is left out. */
  @FunctionalInterface
  interface Source<V> {
    void read(Collection<Long> rows, Found<V> found) throws SQLException;
  }

  /** Drops what was read in another state of the store; false if it did. */
  boolean catchUp(Stamp now) {
    boolean same = now.equals(state);
    if (!same) {
      clear();
      state = now;
    }
    return same;
  }

  /** Gives of each of these rows what is kept or read, in no order. */
  void each(Collection<Long> rows, Source<V> source, Found<V> sink) throws SQLException {
    List<Long> missing = new ArrayList<>();
    for (Long row : rows) {
      V value = get(row);
      if (value == null) {
        missing.add(row);
      } else {
        sink.take(row, value);
      }
    }
    if (kept + missing.size() > most) {
      clear();
    }
    for (List<Long> some : Chunks.of(missing)) {
      source.read(
          some,
          (row, value) -> {
            put(row, value);
            sink.take(row, value);
          });
    }
  }

  private void clear() {
    pages.clear();
    kept = 0;
  }

  private @Nullable V get(long row) {
    int page = Math.toIntExact(row / PAGE);
    List<@Nullable V> values = page < pages.size() ? pages.get(page) : null;
    return values == null ? null : values.get((int) (row % PAGE));
  }

  private void put(long row, V value) {
    int page = Math.toIntExact(row / PAGE);
    while (pages.size() <= page) {
      pages.add(null);
    }
    List<@Nullable V> values = pages.get(page);
    if (values == null) {
      values = new ArrayList<>(Collections.nCopies(PAGE, null));
      pages.set(page, values);
    }
    values.set((int) (row % PAGE), value);
    kept++;
  }
}
