package dev.redgreen.coordinator.recommend;

import java.util.List;

/**
 * A pattern that is worth a look.
 *
 * @param why what it has to do with this project, in one clause
 * @param score what the list is ordered by: relevance · (expected success + 0.5 deviations)
 * @param success expected success here, 0..1
 * @param uses recorded outcomes
 * @param workedIn projects in which it led to green, the likest first
 * @param adapt what has to be changed or minded
 */
public record Recommended(
    String id,
    String kind,
    String name,
    String signature,
    String origin,
    String licence,
    String why,
    double score,
    double success,
    int uses,
    List<Worked> workedIn,
    List<String> adapt) {

  /**
   * A project in which it worked.
   *
   * @param likeness of that project and this one, 0..1
   * @param common what both have in common
   */
  public record Worked(
      String project, int successes, int failures, double likeness, String common) {}

  public Recommended {
    workedIn = List.copyOf(workedIn);
    adapt = List.copyOf(adapt);
  }
}
