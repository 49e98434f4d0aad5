package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.prompts.gateway.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static List<String> standings(Outcome outcome) {
    List<Fix> fixes =
        Stream.of(Standing.values())
            .map(
                standing ->
                    new Fix(Patch.of(List.of()), "rule", "code", "so", standing, List.of(), ""))
            .toList();
    Report.Work work =
        new Report.Work(outcome, 1, "", fixes, Report.Left.NOTHING, Optional.empty(), Set.of());
    return new Report("run", "test", new Durations())
        .ended(work, Usage.NONE, List.of()).fixes().stream()
            .map(RunReport.FixNote::standing)
            .toList();
  }

  @Test
  void nothingIsVerifiedThatNoBuildPassedWith() {
    assertEquals(
        List.of("verified", "plausible", "stub"), standings(new Outcome.Green("the build passes")));
    assertEquals(
        List.of("unverified", "plausible", "stub"), standings(new Outcome.Stuck("nothing left")));
  }
}
