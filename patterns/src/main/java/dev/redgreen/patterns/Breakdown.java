package dev.redgreen.patterns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Numbers about a store that take a look at every pattern.
 *
 * @param byProject patterns by project of origin
 * @param byTag patterns by tag
 * @param byLanguage patterns by language
 * @param begun when the store was begun, or first met by a version that writes it down
 * @param searches the last searches that were timed, the oldest first
 */
public record Breakdown(
    Map<String, Integer> byProject,
    Map<String, Integer> byTag,
    Map<String, Integer> byLanguage,
    Instant begun,
    List<SearchTime> searches) {

  /**
   * How long a search took.
   *
   * @param vectors whether vectors took part
   * @param results patterns that came back
   */
  public record SearchTime(Instant at, long micros, boolean vectors, int results) {}

  public Breakdown {
    searches = List.copyOf(searches);
  }
}
