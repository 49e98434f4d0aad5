package dev.redgreen.coordinator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Wall time by stage, in ms; stages nest, and an outer one does not count what an inner one took.
 */
public final class Durations {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private long nested;

  /** Runs a stage and adds its time to the stage's sum. */
  public <T> T time(String stage, Supplier<T> work) {
    long outer = nested;
    nested = 0;
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      long took = System.nanoTime() - start;
      nanos.merge(stage, took - nested, Long::sum);
      nested = outer + took;
    }
  }

  /** Adds time that another clock took. */
  public void add(String stage, long milliseconds) {
    nanos.merge(stage, milliseconds * 1_000_000, Long::sum);
  }

  /** Milliseconds by stage, in order of first use. */
  public Map<String, Long> milliseconds() {
    Map<String, Long> result = new LinkedHashMap<>();
    nanos.forEach((stage, time) -> result.put(stage, time / 1_000_000));
    return result;
  }
}
