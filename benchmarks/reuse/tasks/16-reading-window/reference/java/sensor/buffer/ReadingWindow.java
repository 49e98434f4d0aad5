package sensor.buffer;

import java.util.ArrayDeque;

/** The latest readings of a sensor. */
public final class ReadingWindow {

  private final ArrayDeque<Double> readings = new ArrayDeque<>();
  private final int capacity;

  public ReadingWindow(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a window of " + capacity);
    }
    this.capacity = capacity;
  }

  /** Adds a reading; a full window drops its oldest one. */
  public void add(double reading) {
    if (full()) {
      readings.removeFirst();
    }
    readings.addLast(reading);
  }

  /** Returns the oldest reading and keeps it. */
  public double oldest() {
    return readings.getFirst();
  }

  public int count() {
    return readings.size();
  }

  public boolean full() {
    return readings.size() == capacity;
  }
}
