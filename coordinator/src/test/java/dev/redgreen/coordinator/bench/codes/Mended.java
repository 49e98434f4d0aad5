package dev.redgreen.coordinator.bench.codes;

/**
 * What became of a program.
 *
 * @param program the program
 * @param state how it ended
 * @param nth which of the verified fixes was right, from 1; 0 if none was
 * @param rung who proposed the fix; empty without one
 * @param ms proposing and compiling until then, without the checks; the whole command where Maven
 *     builds the program
 * @param left the sources then and what is wrong with them, for a reader
 */
record Mended(CodeProgram program, State state, int nth, String rung, long ms, String left) {

  /** How the mending of a program ends. */
  enum State {
    /** It compiles, and does what it was meant to. */
    FIXED("fixed"),
    /** It compiles, but behaviour was made up for it, and the fix says so. */
    STUB("stub"),
    /** It compiles, and does something else. */
    WRONG("wrong"),
    /** Nothing that compiles was found. */
    NOT_FIXED("not fixed");

    private final String title;

    State(String title) {
      this.title = title;
    }
  }

  /** Whether it counts. */
  boolean fixed() {
    return state == State.FIXED;
  }

  /** The cell of the table. */
  String cell() {
    return nth > 1 ? state.title + " (at " + nth + ")" : state.title;
  }
}
