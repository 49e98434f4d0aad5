package dev.redgreen.patterns.retrieval;

import java.util.List;
import java.util.Locale;

/** How far up right answers stood: reciprocal rank and presence within the first ten. */
final class Figures {
  private static final int LOOKED_AT = 10;

  private int questions;
  private int hits;
  private double reciprocal;

  /** Adds one question: for each answer, best first, whether it is right. */
  void add(List<Boolean> answers) {
    questions++;
    int rank = answers.subList(0, Math.min(LOOKED_AT, answers.size())).indexOf(true);
    if (rank >= 0) {
      hits++;
      reciprocal += 1.0 / (rank + 1);
    }
  }

  double meanReciprocalRank() {
    return reciprocal / Math.max(1, questions);
  }

  double hitRate() {
    return (double) hits / Math.max(1, questions);
  }

  /** MRR@10 and hit@10. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f, %.3f", meanReciprocalRank(), hitRate());
  }
}
