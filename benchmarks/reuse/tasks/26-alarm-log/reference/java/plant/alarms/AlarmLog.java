package plant.alarms;

import java.util.ArrayDeque;

/** The latest alarms of a plant, each repetition in a row counted as one. */
public final class AlarmLog {

  private final ArrayDeque<String> alarms = new ArrayDeque<>();
  private final int capacity;

  public AlarmLog(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a log of " + capacity);
    }
    this.capacity = capacity;
  }

  /** Stores an alarm unless it repeats the newest one. */
  public void raise(String alarm) {
    if (alarm.equals(alarms.peekLast())) {
      return;
    }
    if (alarms.size() == capacity) {
      alarms.removeFirst();
    }
    alarms.addLast(alarm);
  }

  /** Returns the oldest alarm and keeps it. */
  public String oldest() {
    return alarms.getFirst();
  }

  public int size() {
    return alarms.size();
  }
}
