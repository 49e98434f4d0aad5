package dev.redgreen.patterns.vector;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Rows whose distance is least: at least as many as wanted, and all that are as near as the last of
 * them.
 */
final class Shortlist {
  private final int wanted;
  private final int[] byDistance;
  private int[] rows;
  private int[] distances;
  private int[] near = new int[Codes.ROWS];
  private int size;
  private int kept;

  /** The greatest distance that still gets in. */
  private int limit;

  /**
   * An empty one.
   *
   * @param most the greatest distance that there is
   */
  Shortlist(int wanted, int most) {
    this.wanted = wanted;
    this.byDistance = new int[most + 1];
    this.limit = most;
    this.rows = new int[4 * wanted + 64];
    this.distances = new int[rows.length];
  }

  /**
   * Adds those of some rows that get in.
   *
   * @param first the first of them
   * @param found their distances
   * @param count how many they are
   * @param permitted asked about the rows that would get in
   */
  void add(int first, int[] found, int count, IntPredicate permitted) {
    int places = near(found, count);
    for (int i = 0; i < places; i++) {
      int row = first + near[i];
      if (permitted.test(row)) {
        add(row, found[near[i]]);
      }
    }
    while (limit > 0 && kept - byDistance[limit] >= wanted) {
      kept -= byDistance[limit--];
    }
  }

  /**
   * Puts the places of what gets in into {@link #near}; without a branch, which nobody foresees.
   */
  private int near(int[] found, int count) {
    if (near.length < count) {
      near = new int[count];
    }
    int places = 0;
    int beyond = limit + 1;
    for (int i = 0; i < count; i++) {
      near[places] = i;
      places += (found[i] - beyond) >>> 31;
    }
    return places;
  }

  private void add(int row, int distance) {
    if (size == rows.length) {
      makeRoom();
    }
    rows[size] = row;
    distances[size++] = distance;
    byDistance[distance]++;
    kept++;
  }

  /** Drops what the limit has left behind; grows where that is little. */
  private void makeRoom() {
    drop();
    if (size > rows.length / 2) {
      rows = Arrays.copyOf(rows, rows.length * 2);
      distances = Arrays.copyOf(distances, rows.length);
    }
  }

  private void drop() {
    int left = 0;
    int beyond = limit + 1;
    for (int i = 0; i < size; i++) {
      int distance = distances[i];
      rows[left] = rows[i];
      distances[left] = distance;
      left += (distance - beyond) >>> 31;
    }
    size = left;
  }

  /** The rows, in the order in which they were added. */
  int[] rows() {
    drop();
    return Arrays.copyOf(rows, size);
  }
}
