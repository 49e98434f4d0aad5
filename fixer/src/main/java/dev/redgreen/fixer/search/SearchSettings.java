package dev.redgreen.fixer.search;

import java.time.Duration;

/**
 * How much a search may try.
 *
 * @param candidates changes that are compiled at most
 * @param time how long changes may be tried in a module whose compiles and tests are fast; up to
 *     four times as long in others
 * @param passers changes that pass, after which the search ends
 * @param longer changes that are tried after the first one that passes, to see whether it is alone
 */
public record SearchSettings(int candidates, Duration time, int passers, int longer) {

  /** The settings that hold unless a user says otherwise. */
  public static SearchSettings defaults() {
    return new SearchSettings(400, Duration.ofSeconds(8), 3, 60);
  }
}
