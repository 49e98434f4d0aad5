package dev.redgreen.coordinator;

import dev.redgreen.fixer.Failure;
import java.util.List;
import java.util.Locale;

/**
 * What verification says of a candidate.
 *
 * @param stage the stage that decided
 * @param failures what that stage reported, root causes first; empty where green
 */
public record Judgement(Stage stage, List<Failure> failures) {

  /** Stages in the order they are passed; a later one is nearer to green. */
  public enum Stage {
    /** Refused before anything ran. */
    REFUSED,
    /** The compiler found errors. */
    COMPILE,
    /** The targeted tests failed in the fast lane. */
    TARGETS,
    /** Tests that reach what changed and passed before failed in the fast lane. */
    NEIGHBOURS,
    /** Maven found something that the fast lane did not. */
    GATE,
    /** Maven passed it. */
    GREEN;

    /** Its name in reports. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing could be judged. */
  public static final Judgement NONE = new Judgement(Stage.REFUSED, List.of());

  public Judgement {
    failures = List.copyOf(failures);
  }

  /** Whether Maven passed it. */
  public boolean green() {
    return stage == Stage.GREEN;
  }

  /** Whether this is nearer to green, or as near with no more failures. */
  public boolean atLeastAsGoodAs(Judgement other) {
    int order = stage.compareTo(other.stage);
    return order > 0 || (order == 0 && failures.size() <= other.failures.size());
  }
}
