package dev.redgreen.coordinator.bench.fix;

/**
 * What came of one case.
 *
 * @param broken the case
 * @param ending how the repair ended
 * @param green whether it counts: tests that execute the broken methods pass, or the original is
 *     back
 * @param exact whether the original is back, but for layout and order of imports
 * @param weakened whether a test changed in more than imports and types
 */
record Judged(BrokenProgram broken, Ending ending, boolean green, boolean exact, boolean weakened) {

  /** Judges an ending by the tests that it ran and by the original. */
  static Judged of(BrokenProgram broken, Ending ending) {
    SourceSides sides = new SourceSides(broken, ending);
    boolean claimed =
        ending.state() == Ending.State.GREEN || ending.state() == Ending.State.UNTESTED;
    boolean exact = claimed && sides.exact();
    boolean weakened = sides.weakened();
    boolean green = (ending.state() == Ending.State.GREEN || exact) && !weakened;
    return new Judged(broken, ending, green, exact && !weakened, weakened);
  }

  /** Whether it compiles, but its tests fail. */
  boolean wrong() {
    return ending.state() == Ending.State.RED;
  }

  /** The original beside what the repair left. */
  private record SourceSides(BrokenProgram broken, Ending ending) {
    boolean exact() {
      return SameProgram.exactly(broken.project().tree(), ending.tree());
    }

    boolean weakened() {
      return !SameProgram.weakenedTests(broken.project().tree(), ending.tree()).isEmpty();
    }
  }
}
