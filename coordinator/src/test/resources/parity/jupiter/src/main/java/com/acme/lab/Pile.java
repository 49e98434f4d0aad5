package com.acme.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Plates, of which the last one put down is the first one taken. */
public final class Pile {
  private final List<String> plates = new ArrayList<>();
  private final int most;

  public Pile(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("no room");
    }
    this.most = most;
  }

  public void put(String plate) {
    if (plates.size() == most) {
      throw new IllegalStateException("the pile would fall over");
    }
    plates.add(plate);
  }

  public String take() {
    if (plates.isEmpty()) {
      throw new NoSuchElementException("no plate is left");
    }
    return plates.remove(plates.size() - 1);
  }

  public int height() {
    return plates.size();
  }
}
