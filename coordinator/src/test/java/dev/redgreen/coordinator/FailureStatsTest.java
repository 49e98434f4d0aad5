package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.ToolError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureStatsTest {
  private static final String SYMBOL = "compiler.err.cant.resolve.location";
  private static final String PACKAGE = "compiler.err.doesnt.exist";

  @TempDir Path temp;

  private static Failure error(String code) {
    Location place = new Location(Path.of("A.java"), 1, 1);
    return new CompileError(code, place, 0, 1, "a", "wrong");
  }

  private void run(String id, String outcome, long ms, String rung, String... codes) {
    Home home = new Home(temp);
    try (Journal journal = Journal.open(home, temp.resolve("project"), id, Clock.systemUTC())) {
      List<Failure> failures = List.of(codes).stream().map(FailureStatsTest::error).toList();
      journal.event(new RunEvent.FailureFound(Path.of(""), failures, List.of()));
      journal.event(new RunEvent.Ended(outcome, "", ms));
      Map<String, String> fix = Map.of("rung", rung, "code", String.join(" ", codes));
      journal.finish(Map.of("outcome", outcome, "fixes", List.of(fix)));
    }
  }

  @Test
  void eachKindIsCountedWithTheRungsThatMendedIt() {
    run("run-1", "green", 1000, "rule", SYMBOL);
    run("run-2", "green", 3000, "replay", SYMBOL, PACKAGE);
    run("run-3", "stuck", 9000, "rule", SYMBOL);

    List<FailureStats> stats = FailureStats.of(Runs.list(new Home(temp), temp.resolve("project")));

    assertEquals(
        List.of(
            new FailureStats(SYMBOL, 3, Map.of("rule", 1, "replay", 1), Map.of(), 3000),
            new FailureStats(PACKAGE, 1, Map.of("replay", 1), Map.of(), 3000)),
        stats);
  }

  @Test
  void anErrorOfAnotherToolIsCountedByToolAndCode() {
    ToolError error = new ToolError("rustc", "E0425", "cannot find `x`", Optional.empty());
    try (Journal journal =
        Journal.open(new Home(temp), temp.resolve("project"), "run-1", Clock.systemUTC())) {
      journal.event(new RunEvent.FailureFound(Path.of(""), List.of(error), List.of()));
      journal.finish(Map.of("outcome", "stuck", "fixes", List.of()));
    }

    List<FailureStats> stats = FailureStats.of(Runs.list(new Home(temp), temp.resolve("project")));

    assertEquals(List.of(new FailureStats("rustc.E0425", 1, Map.of(), Map.of(), 0)), stats);
  }

  @Test
  void whatWasRefusedIsCountedByTheRungThatProposedIt() {
    Home home = new Home(temp);
    try (Journal journal =
        Journal.open(home, temp.resolve("project"), "run-1", Clock.systemUTC())) {
      List<Failure> failures = List.of(error(SYMBOL));
      journal.event(new RunEvent.FailureFound(Path.of(""), failures, List.of()));
      proposed(journal, "rule", failures);
      proposed(journal, "template", failures);
      proposed(journal, "rule", List.of());
      journal.finish(Map.of("outcome", "green", "fixes", List.of(Map.of("rung", "rule"))));
    }

    FailureStats stats = FailureStats.of(Runs.list(home, temp.resolve("project"))).get(0);

    assertEquals(Map.of("rule", 1, "template", 1), stats.failed());
  }

  private static void proposed(Journal journal, String rung, List<Failure> left) {
    Fix fix = new Fix(Patch.empty(), rung, SYMBOL, "why", Standing.VERIFIED, List.of(), "");
    journal.event(new RunEvent.FixProposed(fix));
    journal.event(new RunEvent.Verified("compile", true, List.of(), List.of(), 1));
    journal.event(new RunEvent.Verified("gate", left.isEmpty(), left, List.of(), 1));
  }
}
