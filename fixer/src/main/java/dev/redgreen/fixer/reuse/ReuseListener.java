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

  /**
   * A candidate was found for a method.
   *
   * @param rank 1 for the one that is tried first
   * @param candidate what a reader calls the member
   * @param plans how many bodies call it
   */
  default void candidate(String method, int rank, String candidate, int plans) {}

  /**
   * A plan was thrown away.
   *
   * @param candidate what a reader calls the member that it calls
   * @param body the plan's statements
   * @param why where and why it was lost, in one line
   */
  default void lost(String method, String candidate, String body, String why) {}
}
