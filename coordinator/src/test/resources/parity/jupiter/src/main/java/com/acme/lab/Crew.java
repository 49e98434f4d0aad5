package com.acme.lab;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds up in several threads. */
public final class Crew {
  private Crew() {}

  public static int sum(int upTo, int hands) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    AtomicInteger sum = new AtomicInteger();
    try {
      Future<?>[] parts = new Future<?>[hands];
      for (int hand = 0; hand < hands; hand++) {
        int first = hand + 1;
        parts[hand] =
            pool.submit(
                () -> {
                  for (int n = first; n <= upTo; n += hands) {
                    sum.addAndGet(n);
                  }
                });
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } finally {
      pool.shutdown();
    }
    return sum.get();
  }
}
