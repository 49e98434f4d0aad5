package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.ToolError;
import java.util.List;

/** Why a failure is left at the end of a run, in one clause for the user. */
final class Unmended {
  private final List<Attempt.Tried> tried;

  /** What is left of a run in which this was tried. */
  Unmended(List<Attempt.Tried> tried) {
    this.tried = List.copyOf(tried);
  }

  /** The reason: what became of the changes that were tried for it, or that there was none. */
  String why(Failure failure) {
    List<Attempt.Tried> own = tried.stream().filter(one -> answers(one, failure)).toList();
    return own.isEmpty() ? nothing(failure) : last(own);
  }

  private static boolean answers(Attempt.Tried one, Failure failure) {
    return failure.kind().equals(one.fix().code())
        || List.of(one.fix().code().split(" ")).contains(failure.kind());
  }

  private static String last(List<Attempt.Tried> own) {
    String many = own.size() == 1 ? "one change was tried" : own.size() + " changes were tried";
    Attempt.Tried last = own.get(own.size() - 1);
    String verdict =
        switch (last.verdict()) {
          case "refused" -> "was refused";
          case "compile" -> "did not compile";
          case "targets" -> "left a failing test";
          case "neighbours" -> "broke a test that passed before";
          case "green" -> "passed, and something else failed";
          default -> "was not accepted by Maven";
        };
    String said = last.failures().stream().findFirst().map(Unmended::firstLine).orElse("");
    String which = own.size() == 1 ? "it " : "the last one ";
    return many + ", " + which + verdict + (said.isEmpty() ? "" : ": " + said);
  }

  private static String firstLine(Failure failure) {
    return failure.message().lines().findFirst().orElse("").strip();
  }

  private static String nothing(Failure failure) {
    if (failure instanceof ToolError error) {
      return "no earlier repair of it is known, and there are no rules for " + error.tool();
    }
    if (failure instanceof CompileError) {
      return "no rule, template or earlier repair that fits here makes it compile";
    }
    return failure instanceof TestFailure
        ? "no earlier repair of it is known, and none of the small changes that were tried makes the test pass"
        : "there is no rule for it, and no earlier repair is known";
  }
}
