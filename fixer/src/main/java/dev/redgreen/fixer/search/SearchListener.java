package dev.redgreen.fixer.search;

import java.util.List;

/** Hears how far a search is. */
public interface SearchListener {
  /** Hears nothing. */
  SearchListener SILENT = new SearchListener() {};

  /** The search ended before it tried anything; why, as one clause. */
  default void gaveUp(String why) {}

  /**
   * Numbers of a search that ended.
   *
   * @param candidates changes that were made
   * @param compiled changes that compiled
   * @param run changes that tests were run on
   */
  default void progress(int candidates, int compiled, int run) {}

  /** All changes that pass, best first; the first one is proposed first. */
  default void passed(List<Alternative> found) {}
}
