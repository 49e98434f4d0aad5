package dev.redgreen.coordinator;

/** How a run ended. Every ending but a bug is a value. */
public sealed interface Outcome {
  /** Why, as one sentence for the user. */
  String reason();

  /** The word of the JSON report. */
  String word();

  /** Exit code of the command. */
  int exitCode();

  /** The targets pass and Maven found nothing else broken. */
  record Green(String reason) implements Outcome {
    @Override
    public String word() {
      return "green";
    }

    @Override
    public int exitCode() {
      return 0;
    }
  }

  /**
   * There is nothing to do: the tests pass, or fail for another reason than missing code.
   *
   * @param exitCode 0 where a build was to pass, and does
   */
  record NotRed(String reason, int exitCode) implements Outcome {
    /** Nothing to generate. */
    public NotRed(String reason) {
      this(reason, 1);
    }

    @Override
    public String word() {
      return "not-red";
    }
  }

  /** Nothing is left to try, or the same failures come back. */
  record Stuck(String reason) implements Outcome {
    @Override
    public String word() {
      return "stuck";
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** A budget is used up. */
  record LimitReached(String reason) implements Outcome {
    @Override
    public String word() {
      return "limit";
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** The machine is in the way, not the code. */
  record EnvironmentBroken(String reason) implements Outcome {
    @Override
    public String word() {
      return "environment";
    }

    @Override
    public int exitCode() {
      return 3;
    }
  }

  /** The user stopped it. */
  record Interrupted(String reason) implements Outcome {
    @Override
    public String word() {
      return "interrupted";
    }

    @Override
    public int exitCode() {
      return 130;
    }
  }
}
