package dev.redgreen.patterns.vector;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Rows whose codes differ least from that of a query: at least as many as wanted, and all that
 * differ as little as the last of them.
 */
final class Shortlist {
  private final int wanted;
  private final int[] byDistance;
  private int[] rows;
  private short[] distances;
  private int size;
  private int kept;

  /** The greatest distance that still gets in. */
  private int limit;

  Shortlist(int wanted, int bits) {
    this.wanted = wanted;
    this.byDistance = new int[bits + 1];
    this.limit = bits;
    this.rows = new int[4 * wanted + 64];
    this.distances = new short[rows.length];
  }

  /**
   * Compares the codes of all rows.
   *
   * @param query as many words as each row has
   * @param permitted asked about the rows that would get in
   */
  void scan(long[] query, long[] codes, IntPredicate permitted) {
    if (query.length == 6) {
      scanSix(query, codes, permitted);
      return;
    }
    int row = 0;
    for (int at = 0; at < codes.length; row++) {
      int distance = 0;
      for (long word : query) {
        distance += Long.bitCount(codes[at++] ^ word);
      }
      if (distance <= limit && permitted.test(row)) {
        add(row, distance);
      }
    }
  }

  /** The same for 384 bits, which most models have: unrolled, it takes two thirds of the time. */
  private void scanSix(long[] query, long[] codes, IntPredicate permitted) {
    long a = query[0];
    long b = query[1];
    long c = query[2];
    long d = query[3];
    long e = query[4];
    long f = query[5];
    int row = 0;
    for (int at = 0; at + 5 < codes.length; at += 6, row++) {
      int distance =
          Long.bitCount(codes[at] ^ a)
              + Long.bitCount(codes[at + 1] ^ b)
              + Long.bitCount(codes[at + 2] ^ c)
              + Long.bitCount(codes[at + 3] ^ d)
              + Long.bitCount(codes[at + 4] ^ e)
              + Long.bitCount(codes[at + 5] ^ f);
      if (distance <= limit && permitted.test(row)) {
        add(row, distance);
      }
    }
  }

  void offer(int row, int distance) {
    if (distance <= limit) {
      add(row, distance);
    }
  }

  private void add(int row, int distance) {
    if (size == rows.length) {
      makeRoom();
    }
    rows[size] = row;
    distances[size++] = (short) distance;
    byDistance[distance]++;
    kept++;
    while (limit > 0 && kept - byDistance[limit] >= wanted) {
      kept -= byDistance[limit--];
    }
  }

  /** Drops what the limit has left behind; grows where that is little. */
  private void makeRoom() {
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (distances[i] <= limit) {
        rows[left] = rows[i];
        distances[left++] = distances[i];
      }
    }
    size = left;
    if (size > rows.length / 2) {
      rows = Arrays.copyOf(rows, rows.length * 2);
      distances = Arrays.copyOf(distances, rows.length);
    }
  }

  void each(Sink sink) {
    for (int i = 0; i < size; i++) {
      if (distances[i] <= limit) {
        sink.take(rows[i], distances[i]);
      }
    }
  }

  /** Takes a row and its distance. */
  @FunctionalInterface
  interface Sink {
    void take(int row, int distance);
  }
}
