package com.acme.lab;

import java.util.HashMap;
import java.util.Map;

/** Numbers that are given out once in the life of a process. */
public final class Tickets {
  private static int last;
  private static final Map<String, Integer> HOLDERS = new HashMap<>();

  private Tickets() {}

  public static synchronized int draw(String holder) {
    return HOLDERS.computeIfAbsent(holder, name -> ++last);
  }

  public static synchronized int given() {
    return last;
  }
}
