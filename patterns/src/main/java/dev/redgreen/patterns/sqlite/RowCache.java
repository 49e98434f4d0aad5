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
  private Pages<V> recent = new Pages<>();
  private Pages<V> older = new Pages<>();
  private @Nullable Stamp state;

  /**
   * One that keeps so many rows and up to as many again: when the recent ones are full, those that
   * nobody asked for since the last time go.
   */
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
      recent = new Pages<>();
      older = new Pages<>();
      state = now;
    }
    return same;
  }

  /** Gives of each of these rows what is kept or read, in no order. */
  void each(Collection<Long> rows, Source<V> source, Found<V> sink) throws SQLException {
    List<Long> missing = new ArrayList<>();
    for (long row : rows) {
      V value = kept(row);
      if (value == null) {
        missing.add(row);
      } else {
        sink.take(row, value);
      }
    }
    for (List<Long> some : Chunks.of(missing)) {
      source.read(
          some,
          (row, value) -> {
            keep(row, value);
            sink.take(row, value);
          });
    }
  }

  private @Nullable V kept(long row) {
    V value = recent.get(row);
    if (value == null) {
      value = older.get(row);
      if (value != null) {
        keep(row, value);
      }
    }
    return value;
  }

  private void keep(long row, V value) {
    if (recent.size() == most) {
      older = recent;
      recent = new Pages<>();
    }
    recent.put(row, value);
  }

  /** Values by row, as pages of an array. */
  private static final class Pages<V> {
    private final List<@Nullable List<@Nullable V>> pages = new ArrayList<>();
    private int size;

    int size() {
      return size;
    }

    @Nullable V get(long row) {
      int page = Math.toIntExact(row / PAGE);
      List<@Nullable V> values = page < pages.size() ? pages.get(page) : null;
      return values == null ? null : values.get((int) (row % PAGE));
    }

    /** Puts the value of a row that is not there. */
    void put(long row, V value) {
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
      size++;
    }
  }
}
