package dev.redgreen.patterns.ranking;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Shows what the ranking by outcomes is worth: a simulation with hidden success rates, then each
 * store file that is given as an argument, replayed. Prints Markdown.
 */
final class RankingBench {
  private static final int WORLDS = 2_000;

  private final PrintStream out;

  private RankingBench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws SQLException {
    RankingBench bench = new RankingBench(System.out);
    bench.simulate();
    bench.replay(List.of(arguments));
  }

  private void simulate() {
    out.println(
        "| choice by | true success, uses 51-60 | uses 1-60 | worlds where the best is found |");
    out.println("|---|---|---|---|");
    for (Policy policy : Policy.values()) {
      double[] late = new double[WORLDS];
      double[] all = new double[WORLDS];
      int found = 0;
      for (int seed = 0; seed < WORLDS; seed++) {
        Simulation world = new Simulation(seed);
        double[] chosen = world.play(policy, seed);
        late[seed] =
            Arrays.stream(chosen, Simulation.USES - Simulation.LAST, Simulation.USES)
                .average()
                .orElse(0);
        all[seed] = Arrays.stream(chosen).average().orElse(0);
        found += chosen[Simulation.USES - 1] == world.best() ? 1 : 0;
      }
      say("| %s | %s | %s | %d %% |", policy.label(), mean(late), mean(all), 100 * found / WORLDS);
    }
    double[] best = new double[WORLDS];
    Arrays.setAll(best, seed -> new Simulation(seed).best());
    say("| the best there is | %s | %s | 100 %% |", mean(best), mean(best));
  }

  private void replay(List<String> files) throws SQLException {
    if (files.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "| store | outcomes | of patterns tried before | succeeded | error: ours | raw rate | Wilson |");
    out.println("|---|---|---|---|---|---|---|");
    for (String file : files) {
      Replay.Errors errors = Replay.of(Path.of(file)).errors();
      say(
          "| %s | %d | %d | %.2f | %.3f | %.3f | %.3f |",
          Path.of(file).getFileName(),
          errors.outcomes(),
          errors.again(),
          errors.share(),
          errors.ours(),
          errors.raw(),
          errors.wilson());
    }
  }

  /** The mean with its 95 % confidence interval over the worlds. */
  private static String mean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double half = 1.96 * Math.sqrt(squares / (values.length - 1) / values.length);
    return String.format(Locale.ROOT, "%.3f ± %.3f", mean, half);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
