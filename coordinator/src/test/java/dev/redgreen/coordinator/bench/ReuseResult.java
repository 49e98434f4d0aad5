package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.Cli;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of one task.
 *
 * @param task the task
 * @param run the run
 * @param visible whether the visible test passes in the end, by Maven
 * @param heldBack whether the second test passes too
 */
record ReuseResult(ReuseTask task, Cli.Run run, boolean visible, boolean heldBack) {
  /** How the rules of the task set count it. */
  String verdict() {
    if (!run.text("outcome").equals("green")) {
      return task.solvable() ? "missed" : "not found, right";
    }
    if (!visible) {
      return "broken";
    }
    return heldBack ? "solved" : "wrong acceptance";
  }

  /** Wall time of the process without Maven, in ms. */
  long besideMaven() {
    return run.ms() - run.milliseconds(stage -> stage.startsWith("maven"));
  }

  /** The line of the table. */
  String row() {
    String source = run.json().path("patternsUsed").path(0).path("origin").asText("");
    return String.join(
        " | ",
        "| " + task.id(),
        task.solvable() ? "yes" : "no",
        run.text("outcome"),
        verdict(),
        Figures.seconds(run.ms()),
        Figures.seconds(besideMaven()),
        source + " |");
  }

  /** The whole report in Markdown. */
  static String table(List<ReuseResult> results) {
    StringBuilder table =
        new StringBuilder("### Reuse without a model\n\n`scripts/bench-reuse`\n\n");
    table.append("| task | solvable | outcome | counts as | s | s besides Maven | from |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    results.forEach(result -> table.append(result.row()).append('\n'));
    long solvable = count(results, result -> result.task.solvable());
    long solved = count(results, result -> result.task.solvable() && result.is("solved"));
    table.append("\nSolved: ").append(solved).append(" of ").append(solvable);
    table
        .append(" · wrong acceptances: ")
        .append(count(results, result -> result.is("wrong acceptance")));
    table.append(" · broken: ").append(count(results, result -> result.is("broken")));
    table.append(" · not green where nothing solves it: ");
    table.append(count(results, result -> result.is("not found, right")));
    table.append(" of ").append(results.size() - solvable);
    List<Long> times = results.stream().map(ReuseResult::besideMaven).toList();
    table.append(" · median besides Maven: ").append(Figures.seconds(Figures.median(times)));
    return table.append(" s\n").toString();
  }

  private static long count(List<ReuseResult> results, Predicate<ReuseResult> condition) {
    return results.stream().filter(condition).count();
  }

  private boolean is(String verdict) {
    return verdict().equals(verdict);
  }
}
