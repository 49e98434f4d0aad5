package com.acme.shop;

import java.util.HashMap;
import java.util.Map;

/** How many pieces of each article are there. */
public final class Stock {
  private final Map<String, Integer> pieces = new HashMap<>();

  public void deliver(String article, int count) {
    pieces.merge(article, count, Integer::sum);
  }

  public void sell(String article, int count) {
    pieces.merge(article, -count, Integer::sum);
  }

  public int of(String article) {
    return pieces.getOrDefault(article, 0);
  }
}
