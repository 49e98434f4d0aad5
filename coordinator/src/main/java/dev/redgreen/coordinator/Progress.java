package dev.redgreen.coordinator;

import dev.redgreen.fixer.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether repair rounds get anywhere: compares the sets of failure fingerprints. A set that came
 * before means that the loop goes round in circles, whatever the budget says.
 */
public final class Progress {
  /** What the last round was. */
  public enum Trend {
    ADVANCING,
    STALLED,
    CYCLING
  }

  private final List<Set<String>> history = new ArrayList<>();
  private String description = "";

  /** Adds the failures after a round and classifies it. */
  public Trend add(List<Failure> failures) {
    Set<String> now = new TreeSet<>();
    failures.forEach(failure -> now.add(failure.fingerprint()));
    int before = history.lastIndexOf(now);
    history.add(now);
    if (before < 0) {
      return Trend.ADVANCING;
    }
    int round = history.size();
    if (before == round - 2) {
      description = "round " + round + " failed exactly as round " + (round - 1);
      return Trend.STALLED;
    }
    description = "cycles between rounds " + (before + 1) + " and " + round;
    return Trend.CYCLING;
  }

  /** What stands in the way, in a few words; empty while advancing. */
  public String description() {
    return description;
  }

  /** Forgets the history: a fresh start. */
  public void restart() {
    history.clear();
    description = "";
  }
}
