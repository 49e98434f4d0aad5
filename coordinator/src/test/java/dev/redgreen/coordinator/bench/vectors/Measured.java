package dev.redgreen.coordinator.bench.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an index does with a list of queries.
 *
 * @param recall share of the ten nearest that are found
 * @param coldMicros the first query
 * @param p50Micros of one thread, warm
 * @param perSecond queries of two threads together
 */
record Measured(
    double recall, double coldMicros, double p50Micros, double p95Micros, double perSecond) {
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long RUN_NANOS = 2_000_000_000L;

  /** What is measured. */
  @FunctionalInterface
  interface Search {
    /** The ids of the nearest ten, nearest first. */
    List<Long> nearest(float[] query);
  }

  static Measured of(List<float[]> queries, List<Set<Long>> right, Search search) {
    long start = System.nanoTime();
    search.nearest(queries.get(0));
    double cold = micros(start);
    double found = 0;
    for (int i = 0; i < queries.size(); i++) {
      Set<Long> both = new HashSet<>(search.nearest(queries.get(i)));
      both.retainAll(right.get(i));
      found += both.size() / (double) right.get(i).size();
    }
    for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; ) {
      queries.subList(0, Math.min(50, queries.size())).forEach(search::nearest);
    }
    double[] micros = times(queries, search);
    return new Measured(
        found / queries.size(),
        cold,
        micros[micros.length / 2],
        micros[micros.length * 95 / 100],
        onTwoThreads(queries, search));
  }

  private static double[] times(List<float[]> queries, Search search) {
    List<Double> micros = new ArrayList<>();
    long end = System.nanoTime() + RUN_NANOS;
    do {
      for (float[] query : queries) {
        long start = System.nanoTime();
        search.nearest(query);
        micros.add(micros(start));
      }
    } while (System.nanoTime() < end);
    double[] sorted = micros.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double onTwoThreads(List<float[]> queries, Search search) {
    long end = System.nanoTime() + RUN_NANOS;
    long[] done = new long[2];
    Thread[] threads = new Thread[2];
    long start = System.nanoTime();
    for (int t = 0; t < threads.length; t++) {
      int own = t;
      threads[t] =
          new Thread(
              () -> {
                for (int i = own; System.nanoTime() < end; i++) {
                  search.nearest(queries.get(i % queries.size()));
                  done[own]++;
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return (done[0] + done[1]) / (micros(start) / 1e6);
  }

  private static double micros(long start) {
    return (System.nanoTime() - start) / 1e3;
  }

  String cells() {
    return String.format(
        Locale.ROOT,
        "%.3f | %,.0f | %,.0f | %,.0f | %,.0f",
        recall,
        coldMicros,
        p50Micros,
        p95Micros,
        perSecond);
  }
}
