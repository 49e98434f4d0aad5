package com.acme.lab;

/** Ways up a staircase by steps of one or two; deep and slow for many steps. */
public final class Climb {
  private Climb() {}

  public static long ways(int steps) {
    long before = 0;
    long now = 1;
    for (int step = 0; step < steps; step++) {
      long next = before + now;
      before = now;
      now = next;
    }
    return now;
  }

  public static int depth(int steps) {
    return steps <= 0 ? 0 : 1 + depth(steps - 1);
  }
}
