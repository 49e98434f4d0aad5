package dev.redgreen.coordinator;

import dev.redgreen.fixer.Drawing;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that happened in a run: terminal, JSON and journal listen to the same stream. */
public sealed interface RunEvent {

  /** The run began. */
  record Started(String runId, String command, Path project) implements RunEvent {}

  /** A stage of the preparation began. */
  record StageStarted(String stage, String detail) implements RunEvent {}

  /** Something the user should know that does not stop the run. */
  record Warned(String message) implements RunEvent {}

  /** The targets are red for the right reason; the first failures are drawn for a reader. */
  record RedConfirmed(List<TestId> targets, List<Failure> failures, List<String> drawn)
      implements RunEvent {}

  /** What {@code fix} is about to mend in one module; the first failures are drawn. */
  record FailureFound(Path module, List<Failure> failures, List<String> drawn)
      implements RunEvent {}

  /** Files or tests that were broken before and are not the target. */
  record LeftOut(List<String> preexisting) implements RunEvent {}

  /** A round began. */
  record RoundStarted(int round, boolean fresh) implements RunEvent {}

  /** A proposer began or reports how far it is. */
  record Proposing(String rung, String detail) implements RunEvent {}

  /** How far a search for one demanded method is. */
  record Searched(String rung, String method, int candidates, int compiled, int run)
      implements RunEvent {}

  /** Another change than the one that is proposed would do as well. */
  record AlternativeFound(String rung, String what) implements RunEvent {}

  /** The best fix of a rung that was given up before it. */
  record LeftUntried(Fix fix) implements RunEvent {}

  /** A rung was left out, and why. */
  record RungSkipped(String rung, String why) implements RunEvent {}

  /** A fix is about to be verified. */
  record FixProposed(Fix fix) implements RunEvent {}

  /** A change was refused before it was tried. */
  record Refused(String rung, String file, String why) implements RunEvent {}

  /** A request was sent to the model. */
  record ModelAsked(int promptTokens, String model) implements RunEvent {}

  /** The model is answering. */
  record ModelProgress(int tokens, double tokensPerSecond) implements RunEvent {}

  /** The model has answered. */
  record ModelAnswered(long inputTokens, long outputTokens, String stopReason)
      implements RunEvent {}

  /** A request is repeated. */
  record ModelRetried(String why, long waitMs) implements RunEvent {}

  /** A reply could not be used. */
  record ReplyMalformed(String why) implements RunEvent {}

  /** A stage of verification has decided; the first failures are drawn for a reader. */
  record Verified(String stage, boolean green, List<Failure> failures, List<String> drawn, long ms)
      implements RunEvent {
    /** Failures that are drawn. */
    public static final int DRAWN = 3;

    /** The verdict of a stage on these sources. */
    static Verified of(String stage, List<? extends Failure> failures, SourceTree tree, long ms) {
      return new Verified(
          stage, failures.isEmpty(), List.copyOf(failures), draw(failures, tree), ms);
    }

    /** The first failures as text, those of one kind at one symbol once. */
    static List<String> draw(List<? extends Failure> failures, SourceTree tree) {
      Set<String> seen = new HashSet<>();
      return failures.stream()
          .filter(failure -> seen.add(failure.fingerprint()))
          .limit(DRAWN)
          .map(failure -> Drawing.of(failure, tree::text))
          .toList();
    }
  }

  /** Maven and the fast lane disagreed; Maven wins. */
  record Disagreement(String lane, String maven) implements RunEvent {}

  /** The loop begins again from the snapshot. */
  record FreshStart(String why) implements RunEvent {}

  /** Patterns were learned. */
  record Learned(List<String> ids) implements RunEvent {}

  /** The patch was applied to the user's tree, or not. */
  record AppliedTo(Path project, List<Path> files, boolean applied, String why)
      implements RunEvent {}

  /** The run ended. */
  record Ended(String outcome, String reason, long ms) implements RunEvent {}
}
