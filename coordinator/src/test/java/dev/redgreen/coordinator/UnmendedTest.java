package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.ToolError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UnmendedTest {
  private static final String CODE = "compiler.err.cant.resolve";
  private static final Failure SYMBOL =
      new CompileError(CODE, new Location(Path.of("A.java"), 1, 1), 0, 1, "x", "cannot find x");

  private static Attempt.Tried tried(String code, String verdict, Failure... left) {
    Fix fix =
        new Fix(Patch.of(List.of()), "rule", code, "because", Standing.VERIFIED, List.of(), "");
    return new Attempt.Tried(fix, List.of(left), verdict);
  }

  @Test
  void whatWasTriedForAFailureIsSaid() {
    Failure policy =
        new BuildFailure("policy.refused", "pom.xml: not allowed", false, Optional.empty());
    assertEquals(
        "one change was tried, it was refused: pom.xml: not allowed",
        new Unmended(List.of(tried(CODE, "refused", policy))).why(SYMBOL));
    assertEquals(
        "2 changes were tried, the last one did not compile: cannot find x",
        new Unmended(
                List.of(
                    tried(CODE, "targets", SYMBOL),
                    tried("compiler.err.expected " + CODE, "compile", SYMBOL),
                    tried("compiler.err.other", "gate", policy)))
            .why(SYMBOL));
  }

  @Test
  void whereNothingWasTriedTheReasonIsThatOfItsKind() {
    ToolError tool = new ToolError("rustc", "E0425", "cannot find `x`", Optional.empty());
    Unmended untried = new Unmended(List.of());
    assertEquals(
        "no rule, template or earlier repair that fits here makes it compile", untried.why(SYMBOL));
    assertEquals(
        "no earlier repair of it is known, and there are no rules for rustc", untried.why(tool));
  }
}
