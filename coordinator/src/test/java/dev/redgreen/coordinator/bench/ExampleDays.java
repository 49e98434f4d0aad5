package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.TeamDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays a day of a team with each example, and says how it went and how long it took. */
public final class ExampleDays {
  private ExampleDays() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    boolean write = options.remove("--write");
    List<TeamDay> days =
        TeamDay.all().stream()
            .filter(day -> options.isEmpty() || options.contains(day.example()))
            .toList();
    StringBuilder rows = new StringBuilder();
    int passed = 0;
    for (TeamDay day : days) {
      Path work = Trees.temporary();
      long start = System.nanoTime();
      boolean passes = passes(day, work);
      double seconds = (System.nanoTime() - start) / 1e9;
      Trees.delete(work);
      passed += passes ? 1 : 0;
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f |%n",
              day.example(),
              passes ? "green" : "failed",
              seconds));
    }
    String table =
        "### A day with each example\n\n`scripts/check-examples`: "
            + passed
            + " of "
            + days.size()
            + " went through `tdd init --hook`, `generate` or `fix`, a commit, `capture`, a broken"
            + " commit, `ci --mode suggest`, the patch, and `ci` green; the whole in seconds.\n\n"
            + "| example | at the end | s |\n|---|---|---|\n"
            + rows;
    System.out.println(table);
    if (write) {
      BenchmarksPage.of(checkout).write("examples", table);
    }
    System.exit(passed == days.size() ? 0 : 1);
  }

  private static boolean passes(TeamDay day, Path work) {
    try {
      day.play(work);
      return true;
    } catch (AssertionError failed) {
      System.err.println(day.example() + ": " + failed.getMessage());
      return false;
    }
  }
}
