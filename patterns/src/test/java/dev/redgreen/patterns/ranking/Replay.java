package dev.redgreen.patterns.ranking;

import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded outcomes once more in their order: before each, what is expected of its pattern by what
 * was recorded until then. The relevance of a use is not recorded; one stands for all.
 */
final class Replay {
  private static final double RELEVANCE = 0.5;

  private final List<Trial> trials;

  Replay(List<Trial> trials) {
    this.trials = trials;
  }

  /** Mean squared error of what was expected, with the share of successes beside it. */
  record Errors(int outcomes, int again, double share, double ours, double raw, double wilson) {}

  static Replay of(Path database) throws SQLException {
    List<Trial> trials = new ArrayList<>();
    String sql =
        "SELECT event_id, pattern_id, run_id, project, success, weight, cause, at FROM trial"
            + " ORDER BY at, seq";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        trials.add(
            new Trial(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getDouble(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8))));
      }
    }
    return new Replay(trials);
  }

  Errors errors() {
    Map<String, List<Trial>> before = new HashMap<>();
    double[] sums = new double[3];
    int again = 0;
    for (Trial trial : trials) {
      List<Trial> known = before.computeIfAbsent(trial.patternId(), id -> new ArrayList<>());
      again += known.isEmpty() ? 0 : 1;
      double came = trial.success() ? 1 : 0;
      int successes = Policy.successes(known);
      sums[0] +=
          squared(came - Ranking.success(known, trial.project(), RELEVANCE, trial.at()).mean());
      sums[1] += squared(came - (known.isEmpty() ? 0 : (double) successes / known.size()));
      sums[2] += squared(came - Policy.wilson(successes, known.size()));
      known.add(trial);
    }
    int all = Math.max(1, trials.size());
    double share = (double) Policy.successes(trials) / all;
    return new Errors(trials.size(), again, share, sums[0] / all, sums[1] / all, sums[2] / all);
  }

  private static double squared(double value) {
    return value * value;
  }
}
