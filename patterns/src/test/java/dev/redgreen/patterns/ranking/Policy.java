package dev.redgreen.patterns.ranking;

import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A way to choose among patterns that answer the same question. */
enum Policy {
  OURS("Redgreen") {
    @Override
    double value(double relevance, List<Trial> trials, Instant now, Random random) {
      return Ranking.score(relevance, Ranking.success(trials, PROJECT, relevance, now));
    }
  },
  SIMILARITY("similarity only") {
    @Override
    double value(double relevance, List<Trial> trials, Instant now, Random random) {
      return relevance;
    }
  },
  RAW("raw success rate") {
    @Override
    double value(double relevance, List<Trial> trials, Instant now, Random random) {
      double rate = trials.isEmpty() ? 0 : (double) successes(trials) / trials.size();
      return rate + TIE * relevance;
    }
  },
  WILSON("Wilson bound, 95 %") {
    @Override
    double value(double relevance, List<Trial> trials, Instant now, Random random) {
      return wilson(successes(trials), trials.size()) + TIE * relevance;
    }
  },
  THOMPSON("Thompson, uniform prior") {
    @Override
    double value(double relevance, List<Trial> trials, Instant now, Random random) {
      int successes = successes(trials);
      return beta(1 + successes, 1 + trials.size() - successes, random);
    }
  };

  static final String PROJECT = "here";

  /** Relevance decides only between equals. */
  private static final double TIE = 1e-6;

  private static final double Z = 1.96;

  private final String label;

  Policy(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** What the choice is by: the greatest is taken. */
  abstract double value(double relevance, List<Trial> trials, Instant now, Random random);

  static int successes(List<Trial> trials) {
    return (int) trials.stream().filter(Trial::success).count();
  }

  /** Lower end of Wilson's score interval; 0 without a trial. */
  static double wilson(int successes, int trials) {
    if (trials == 0) {
      return 0;
    }
    double rate = (double) successes / trials;
    double centre = rate + Z * Z / (2 * trials);
    double spread = Z * Math.sqrt((rate * (1 - rate) + Z * Z / (4.0 * trials)) / trials);
    return (centre - spread) / (1 + Z * Z / trials);
  }

  /** A draw from Beta(a, b) with whole numbers: the a-th smallest of a + b - 1 uniform draws. */
  private static double beta(int a, int b, Random random) {
    return random.doubles(a + b - 1L).sorted().skip(a - 1L).findFirst().orElseThrow();
  }
}
