package dev.redgreen.fixer.replay;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Success;
import java.util.Locale;

/** Where a pattern was learned and how often it was right, in one line for a reader. */
public final class Learned {
  private Learned() {}

  /**
   * Such as {@code learned in shop src/main/java/A.java:7, run 12; expected success 83 %, 2 uses}.
   */
  static String origin(Pattern pattern, Success success) {
    Origin origin = pattern.origin();
    String place = origin.path().isEmpty() ? "" : " " + origin.path() + ":" + origin.line();
    String run = origin.runId().isEmpty() ? "" : ", run " + origin.runId();
    return "learned in " + origin.project() + place + run + "; " + record(success);
  }

  /** What the outcome log says. */
  public static String record(Success success) {
    return String.format(
        Locale.ROOT,
        "expected success %d %%, %d %s",
        Math.round(success.mean() * 100),
        success.trials(),
        success.trials() == 1 ? "use" : "uses");
  }
}
