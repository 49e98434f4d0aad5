package dev.redgreen.patterns.ranking;

import dev.redgreen.patterns.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One world: ten patterns for one kind of task. How often each succeeds is hidden and only loosely
 * tied to how similar it looks; a use gives one outcome, twelve hours after the one before.
 */
final class Simulation {
  static final int USES = 60;
  static final int LAST = 10;
  private static final int PATTERNS = 10;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration BETWEEN = Duration.ofHours(12);

  private final double[] similarity = new double[PATTERNS];
  private final double[] truth = new double[PATTERNS];

  Simulation(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PATTERNS; i++) {
      similarity[i] = 0.3 + 0.6 * random.nextDouble();
      truth[i] = within(0.05, 0.95, 0.2 + 0.5 * similarity[i] + 0.25 * random.nextGaussian());
    }
  }

  /** The true success of what a policy chose, use by use. */
  double[] play(Policy policy, long seed) {
    Random random = new Random(seed);
    List<List<Trial>> trials = new ArrayList<>();
    for (int i = 0; i < PATTERNS; i++) {
      trials.add(new ArrayList<>());
    }
    double[] chosen = new double[USES];
    for (int use = 0; use < USES; use++) {
      Instant now = BEGIN.plus(BETWEEN.multipliedBy(use));
      int best = choose(policy, trials, now, random);
      chosen[use] = truth[best];
      boolean success = random.nextDouble() < truth[best];
      String run = "run" + use;
      trials
          .get(best)
          .add(new Trial(run, "p" + best, run, Policy.PROJECT, success, 1, "simulated", now));
    }
    return chosen;
  }

  double best() {
    double best = 0;
    for (double rate : truth) {
      best = Math.max(best, rate);
    }
    return best;
  }

  private int choose(Policy policy, List<List<Trial>> trials, Instant now, Random random) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < PATTERNS; i++) {
      double asked = within(0.1, 1, similarity[i] + 0.05 * random.nextGaussian());
      double value = policy.value(asked, trials.get(i), now, random);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  private static double within(double least, double most, double value) {
    return Math.min(most, Math.max(least, value));
  }
}
