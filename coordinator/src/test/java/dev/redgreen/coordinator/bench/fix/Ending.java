package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import java.util.List;

/**
 * How a repair ended.
 *
 * @param state what the solver can tell
 * @param tree the sources as they were left
 * @param fixes what was accepted, in order
 * @param ms time of proposing and compiling
 * @param testMs time of running tests
 * @param proposed how many fixes were looked at
 * @param failed what the tests said of the first candidate that they refused
 */
record Ending(
    State state,
    SourceTree tree,
    List<Fix> fixes,
    long ms,
    long testMs,
    int proposed,
    List<String> failed) {

  Ending {
    fixes = List.copyOf(fixes);
    failed = List.copyOf(failed);
  }

  /** What the solver can tell without knowing the original. */
  enum State {
    /** It compiles, tests that execute the broken methods ran, and they pass. */
    GREEN,
    /** It compiles, and no test executes the broken methods. */
    UNTESTED,
    /** The first candidate that compiles fails its tests, and no other passes. */
    RED,
    /** It compiles only with fixes that do not claim to be right. */
    UNCLAIMED,
    /** Nothing that was proposed compiles. */
    UNSOLVED
  }
}
