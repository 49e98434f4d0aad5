package dev.redgreen.fixer.reuse;

/** Hears how far reuse is. */
public interface ReuseListener {
  /** Hears nothing. */
  ReuseListener SILENT = new ReuseListener() {};

  /** What the tests demand, in one line. */
  default void demand(String text) {}

  /** The demand was not understood, or nothing was found; why, as one clause. */
  default void gaveUp(String why) {}

  /**
   * Numbers about one demanded method so far.
   *
   * @param candidates members whose types can be adapted
   * @param compiled plans that compiled
   * @param run plans that tests were run on
   */
  default void progress(String method, int candidates, int compiled, int run) {}

  /** A plan passed the tests of its method. */
  default void passed(String method, String by, int rank) {}
}
